/** Address of the application that the browser tests of this file speak to. */
export function applicationAddress(): string {
  return process.env.AKIMETRICS_E2E_ADDRESS ?? "";
}

/** File with the cookies of its admin. */
export function adminStateFile(): string | undefined {
  return process.env.AKIMETRICS_E2E_STATE;
}

/** The link that it printed, with which its first admin is made; spent where the set-up has used it. */
export function firstAdminLink(): string {
  return process.env.AKIMETRICS_E2E_LINK ?? "";
}

/** Its data folder. */
export function applicationFolder(): string {
  return process.env.AKIMETRICS_E2E_DATA ?? "";
}
