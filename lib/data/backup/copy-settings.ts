import "server-only";

/** How values are written and read, whatever the server's own settings say; holds for one transaction. */
export const copySettings = `SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0; SET LOCAL search_path = public`;
