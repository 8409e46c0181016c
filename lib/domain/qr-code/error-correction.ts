/** Arithmetic of GF(256) with the polynomial of QR codes, x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, 7.5.2). */
export function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** Coefficients of the generator polynomial of a degree, the highest power, which is 1, left out. */
function generator(degree: number): number[] {
  const coefficients: number[] = Array.from({ length: degree }, (_, index) => (index === degree - 1 ? 1 : 0));
  let root = 1;
  for (let round = 0; round < degree; round += 1) {
    for (let at = 0; at < degree; at += 1) {
      coefficients[at] = multiply(coefficients[at] ?? 0, root) ^ (coefficients[at + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return coefficients;
}

/** Reed–Solomon codewords of a block of data: the remainder of its division by the generator polynomial. */
export function correctionOf(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  let remainder = Array.from({ length: count }, () => 0);
  for (const codeword of data) {
    const factor = codeword ^ (remainder[0] ?? 0);
    remainder = [...remainder.slice(1), 0].map((value, at) => value ^ multiply(divisor[at] ?? 0, factor));
  }
  return remainder;
}
