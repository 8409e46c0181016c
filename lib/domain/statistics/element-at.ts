/**
 * The element at an index that must exist, for arithmetic over typed positions.
 * @throws RangeError where there is none, so that a wrong index can't pass as NaN
 */
export function elementAt<T>(elements: ArrayLike<T>, index: number): T {
  const element = elements[index];
  if (element === undefined) throw new RangeError(`No element ${index} among ${elements.length}`);
  return element;
}
