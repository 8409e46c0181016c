const email = /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.\p{L}{2,}$/u;
const address = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$/i;
/** A phone number of Kazakhstan or Russia, or any with a country code. */
const phone = /^(?:\+\d[\d\s()-]{8,17}\d|[78][\s(-]*[3-7]\d{2}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2})$/;
/** Individual identification number: day of birth, century and sex, five more digits. */
const personNumber = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}$/;

/** Fewer answers than this prove nothing of a column. */
const fewest = 3;
const mostly = 0.6;

function leadsToPerson(cell: string): boolean {
  return email.test(cell) || address.test(cell) || phone.test(cell) || personNumber.test(cell);
}

/** Whether most answers of a column are e-mail or IP addresses, phone numbers or identification numbers. */
export function holdsPersons(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const personal = filled.filter(leadsToPerson).length;
  return personal >= fewest && personal >= filled.length * mostly;
}
