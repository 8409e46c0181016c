/** What a caller may do, decided at the edge and handed in. */
export interface Access {
  /** Whether the words of posts may be read and searched; aggregates are public. */
  readonly mayReadTexts: boolean;
}

/** Access of whoever runs commands on the machine itself. */
export const ownersAccess: Access = { mayReadTexts: true };
