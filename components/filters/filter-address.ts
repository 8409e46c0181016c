/** The address that a filter form means: blank fields left out, several values of one field joined by commas. */
export function filterAddress(path: string, fields: Iterable<[string, FormDataEntryValue]>): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== "string" || value.trim() === "") continue;
    values.set(name, [...(values.get(name) ?? []), value.trim()]);
  }
  const params = new URLSearchParams(Array.from(values, ([name, all]) => [name, all.join(",")]));
  return params.size === 0 ? path : `${path}?${params}`;
}
