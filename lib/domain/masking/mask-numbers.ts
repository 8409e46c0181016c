const masked = "•••";

/** Groups of digits with the marks that people set between the digits of a phone or card number. */
const digitRun = /(?<![\p{L}\p{N}])(?:\+|00)?[(]?\d(?:[\s().\-–—]{0,3}\d){8,}(?![\p{N}])/gu;
/** City numbers are short: only a word before tells them from other numbers. */
const namedPhone =
  /((?:тел|моб|сот|ұялы|уялы|номер|нөмір|phone|tel|ват|вот|whats)[\p{L}]*[\s.:№#-]{0,5})(\d(?:[\s-]?\d){4,8})(?!\d)/giu;
/** Bank accounts of Kazakhstan. */
const bankAccount = /(?<![\p{L}\p{N}])KZ(?:\s?[0-9A-Z]){18}(?![\p{L}\p{N}])/giu;

/** Amounts such as `7 000 000 000` stand in groups of three. */
const amount = /^\d{1,3}(?:[\s.]\d{3})+$/u;

const date = /\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}/u;

/** IIN: year, month and day of birth, century and sex, five digits; a business number has 4 to 6 in the fifth place. */
function isPersonalNumber(found: string): boolean {
  const parts = /^\d{2}(\d{2})(\d{2})[\s-]?([0-6])\d{5}$/u.exec(found);
  const month = Number(parts?.[1]);
  const day = Number(parts?.[2]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Luhn's check digit, as bank cards carry it. */
function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isPhone(found: string, digits: string): boolean {
  if (amount.test(found) || date.test(found)) return false;
  if (found.startsWith("+") || found.startsWith("00")) return digits.length >= 9 && digits.length <= 17;
  if (digits.length === 11) return /^[78][2-9]/u.test(digits);
  return digits.length === 10 && digits.startsWith("7");
}

/** Of the longest secret, a bank card; thousands of digits in a row are tried piece by piece, not each with each. */
const mostDigits = 19;
const mostSigns = 4 * mostDigits + 3;

function isSecret(found: string): boolean {
  if (found.length > mostSigns) return false;
  const digits = found.replace(/\D/gu, "");
  return isPersonalNumber(found) || isPhone(found, digits) || isCardNumber(digits);
}

/** Masks what is secret within a run of digit groups: a house number may stand right before a phone number. */
function maskRun(run: string): string {
  const groups = [...run.matchAll(/[+(]{0,3}\d+/gu)].map(({ index, 0: group }) => ({
    from: index,
    to: index + group.length,
  }));
  let text = "";
  let written = 0;
  for (let first = 0; first < groups.length; first += 1) {
    const from = groups[first]?.from ?? 0;
    let last = Math.min(first + mostDigits, groups.length) - 1;
    while (last >= first && !isSecret(run.slice(from, groups[last]?.to))) last -= 1;
    if (last < first) continue;
    text += run.slice(written, from) + masked;
    written = groups[last]?.to ?? run.length;
    first = last;
  }
  return text + run.slice(written);
}

/** Masks phone numbers, IINs, bank cards and bank accounts; other numbers stay, amounts and dates among them. */
export function maskNumbers(text: string): string {
  if (!/\d/u.test(text)) return text;
  return text
    .replace(bankAccount, masked)
    .replace(digitRun, maskRun)
    .replace(namedPhone, (_found, word: string) => `${word}${masked}`);
}
