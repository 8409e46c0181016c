/** Address of the application that the browser tests of this file speak to. */
export function applicationAddress(): string {
  return process.env.AKIMETRICS_E2E_ADDRESS ?? "";
}

/** File with the cookies of its admin. */
export function adminStateFile(): string | undefined {
  return process.env.AKIMETRICS_E2E_STATE;
}
