import type { AkimetricsError } from "#lib/errors.ts";

/** The refusals of set-up, said before any language is known; all others are said by lib/i18n. */
const SENTENCES: Readonly<Record<string, string>> = {
  settingInvalid: 'The setting {name} can\'t be "{value}": {reason}. docs/settings.md lists the settings.',
  portTaken:
    "Port {port} on {host} is in use by another program. Stop it, or choose another port: PORT={next} npm start",
  portForbidden: "This user may not listen on port {port}. Choose one above 1023: PORT=3000 npm start",
  hostUnknown: "HOST {host} is not an address of this machine.",
  dataFolderInUse:
    "The data folder {folder} is in use by another start (process {pid}). Stop that one, or choose another folder: AKIMETRICS_DATA=.data2 PORT=3001 npm start",
  dataFolderNotWritable:
    "The data folder {folder} can't be written. Give this user the right to write there, or choose another folder with AKIMETRICS_DATA.",
  dataFolderOtherVersion:
    "The data folder {folder} was made by PostgreSQL {found}, and this Akimetrics brings PostgreSQL {wanted}. Use the Akimetrics that made it to back it up, then restore into a new folder (AKIMETRICS_DATA).",
  keyDamaged:
    "The key file {file} is not what was written. Put the right one back; files that were kept can't be read without it.",
  diskFull:
    "There is too little free space for the data folder {folder} ({freeMegabytes} MB free, 200 MB needed). Free some, or choose a folder on another disk with AKIMETRICS_DATA.",
  noEmbeddedPostgres:
    "There is no embedded PostgreSQL that runs on this system ({system}). Set DATABASE_URL to a PostgreSQL 15 or newer.",
  clusterNotCreated: "The embedded PostgreSQL could not make its files in {folder}: {reason}",
  databaseNotStarted: "The embedded PostgreSQL did not start: {reason}. Its log is {log}.",
  databaseNotStopped: "The embedded PostgreSQL (process {pid}) did not stop within a minute.",
  databaseUnreachable:
    "The database at {address} can't be reached: {reason}. Check DATABASE_URL and that the server runs.",
  databaseTooOld: "The database is PostgreSQL {version}; Akimetrics needs 15 or newer.",
  databaseNewer:
    "The database was migrated by a newer Akimetrics (it has {migration}). Update this one, or use another database.",
  databaseNotOpened: "No database is open in this process: set DATABASE_URL, or start it through npm.",
  migrationFailed: "The database could not be brought up to date: {reason}",
  buildFailed: "The pages could not be built; what Next.js said stands above.",
  childKeepsFailing: "The {name} process ended {times} times in a row; what it said stands above.",
  lockBusy: "Another process (process {pid}) has been busy with {path} for too long.",
};

/** One English sentence for an error; its code and parameters where none is known. */
export function sayError({ code, params }: AkimetricsError): string {
  const sentence = SENTENCES[code];
  if (sentence === undefined) return `${code} ${JSON.stringify(params)}`;
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ""));
}
