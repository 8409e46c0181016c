/**
 * Every code an importer can utter, with the names of its parameters: the one list that
 * `lib/i18n` is tested against. A new code starts here, so no door can show a bare code.
 */

/** Whole files that can't be taken; thrown as `ImportRefusedError`. */
export const refusalCodes = {
  /** The file has no bytes, or blanks only. Export it again. */
  file_empty: [],
  /** A workbook of another kind than .xlsx (.xls, .xlsb, .ods, or with a password). Save it as .xlsx or CSV (UTF-8). */
  file_is_spreadsheet: [],
  /** Packed in a way (`kind`: 7z, rar, …) that is not read. Unpack it, or pack it as zip. */
  archive_unsupported: ["kind"],
  /** The archive, or the file `name` in it, is cut off or damaged: sizes or checksums don't agree. Download it again. */
  archive_damaged: ["name"],
  /** The file `name` in the archive has a password. Unpack it and import the files. */
  archive_encrypted: ["name"],
  /** An archive inside an archive. Unpack the outer one. */
  archive_nested: ["name"],
  /** The archive holds `count` files and none that can be an export. */
  archive_without_data: ["count"],
  /** The archive holds `count` files, more than `limit`. */
  archive_too_many: ["count", "limit"],
  /** An archive that came as a stream and has more than `limit` bytes. Unpack it first. */
  archive_too_large: ["limit"],
  /** The archive unpacks to more than `limit` bytes. */
  archive_too_large_unpacked: ["limit"],
  /** The archive unpacks to hundreds of times its size, as no export does. */
  archive_bomb: [],
  /** The workbook has more than `limit` characters of text, in an order that can't be streamed. Save it as CSV (UTF-8). */
  workbook_too_large: ["limit"],
  /** A PDF. Ask the tool for its CSV export instead. */
  file_is_pdf: [],
  /** A picture or film, `kind` says which (png, jpeg, gif, webp, mp4). Choose the exported table instead. */
  file_is_image: ["kind"],
  /** A web page (often a saved sign-in or error page). Download the export again while signed in. */
  file_is_html: [],
  /** Bytes that are no text at all. Choose the exported table instead. */
  file_is_binary: [],
  /**
   * The Kazakh letters of the file were already replaced by "?" by the program that saved it,
   * and can't be brought back. `example` is a damaged word. Export again and save as "CSV UTF-8".
   */
  kazakh_letters_lost: ["example", "count"],
  /** No supported format has these columns. `header` is the first row found. */
  format_unknown: ["header"],
  /** A known export that this version can't read yet; `name` is what it is. */
  format_not_supported_yet: ["name"],
  /** The header has more than `limit` columns; `columns` says how many. This is hardly a post export. */
  too_many_columns: ["columns", "limit"],
  /** The columns `columns` are needed by the format `format` and missing. Export with all columns. */
  columns_missing: ["format", "columns"],
  /** The file names no account and none was given. Say which account the posts belong to. */
  account_needed: ["format"],
  /** The account that was given is on `given`, while the file holds posts of `expected`. */
  account_platform_mismatch: ["given", "expected", "format"],
  /** A daily series of new follows (`name`): never a total of followers. Import totals by our template. */
  new_follows_are_not_totals: ["name"],
  /** A series of numbers by day (`name`) without posts, such as a reach. */
  daily_series_not_posts: ["name"],
  /** Shares of ages, cities and countries among an audience, without posts. */
  audience_not_posts: ["name"],
  /** Messages that people sent to a page (`name`), some of them private. */
  messages_may_be_private: ["name"],
  /** The dates of the file do not tell day from month: `value` is `dayFirst` or `monthFirst`. Say which. */
  date_order_needed: ["value", "dayFirst", "monthFirst"],
  /** A series of followers (`name`) whose days say no year, so that no day is known. */
  days_without_year: ["name"],
  /** Followers of which neither the file nor its name says on which day they were counted. */
  capture_day_needed: ["format"],
  /** Unclosed quotation marks break so many rows that the rest can't be trusted; `line` is the first one. Export again. */
  quotes_broken: ["line", "count"],
  /** The header on line `line` runs over several lines and no row stands below it: line ends or quotation marks are broken. Export again. */
  header_unending: ["line"],
  /** The file begins as JSON and no element of it can be read. Export it again. */
  json_broken: [],
  /** A file of comments (`format`) that is named after its post, and whose name does not tell it. */
  comments_without_post: ["format"],
  /** The overview of `name` has neither ids nor authors nor times of comments. Export all fields. */
  overview_without_authors: ["name"],
  /** Telegram's export of a whole account, with private chats. Export the channel alone. */
  telegram_full_export: [],
  /** A Telegram chat of another type (`chat`) than a channel: what people say there is no post. */
  telegram_chat: ["chat"],
  /** The export `name` has no counts of likes or comments by design. Use another tool. */
  export_without_counts: ["name"],
} as const satisfies Record<string, readonly string[]>;

/** One row that was not taken; the other rows of the file are. */
export const rejectionCodes = {
  /** The row has `cells` cells while the header has `columns`: usually an unquoted delimiter in a text. */
  ragged_row: ["cells", "columns"],
  /** The file ends inside this row, before its last counts: it was cut off on its way. Export or download it again. */
  row_cut_off: ["cells", "columns"],
  /** The post id in `column` is blank. */
  missing_id: ["column"],
  /** The id was spoilt, mostly by a spreadsheet program (`7.03E+14`, `#REF!`), and the real one is lost. Export again. */
  damaged_id: ["column", "value"],
  /** The id in `column` has more than `limit` characters, as none of any platform: columns were probably shifted. */
  id_too_long: ["column", "limit"],
  /** The row names no account, and none was given for the file. */
  missing_account: ["column"],
  /** The account cell is neither a handle, nor an id, nor a page address. */
  bad_account: ["column", "value"],
  /** `value` is not a platform that is known. */
  unknown_platform: ["column", "value"],
  /** The row is of another platform than the account that was given for the file. */
  platform_mismatch: ["value", "expected"],
  /** The publication time (or day) is blank. */
  missing_date: ["column"],
  /** The publication time can't be read, or contradicts the order of day and month in the rest of the file. */
  bad_date: ["column", "value"],
  /** The date is real but impossible for a post: before `earliest` or after `latest`. */
  date_out_of_range: ["column", "value", "earliest", "latest"],
  /** The count can't be read as a whole number (`12.5`, `abc`, or `12.400`, which may mean 12.4 or 12,400). */
  bad_count: ["column", "value"],
  /** A count below zero. */
  negative_count: ["column", "value"],
  /** A follower row without its number. */
  missing_followers: ["column"],
  /** The header occurs again inside the file, as in files that were put together. Nothing is lost. */
  repeated_header: [],
  /** A quotation mark was opened and not closed within a megabyte (or stands inside a quoted cell); `lines` physical lines were given up. */
  unclosed_quote: ["lines"],
  /** A cell of more than `limit` characters. */
  cell_too_large: ["limit"],
  /** An element of JSON of more than `limit` characters. */
  element_too_large: ["limit"],
  /** The file ends inside this element: it was cut off on its way. */
  element_cut_off: [],
  /** The element is no valid JSON, or no object. */
  element_broken: [],
  /** The file (or sheet) `name` is of another format than the first one, or has other columns. Import it by itself. */
  part_differs: ["name", "format"],
  /** The tool wrote an error, `message`, where a post should be. */
  tool_error: ["message"],
} as const satisfies Record<string, readonly string[]>;

/** What a person should know about a file that was taken. `rows` counts, `line` is the first row concerned. */
export const warningCodes = {
  /** Counts were written short (`1.2K`, `3 млн`), so they are rounded. */
  rounded_counts: ["rows", "line"],
  /** Times say no zone. The engine adds this one with the zone it used. */
  time_zone_assumed: ["timeZone"],
  /** Dates say no time of day; midnight was taken. */
  time_of_day_missing: ["rows", "line"],
  /**
   * The dates of the file do not tell day from month: `value` is `dayFirst` or `monthFirst`. `order` ("day-month" or
   * "month-day") was assumed for a preview; an import asks for the answer.
   */
  date_order_assumed: ["order", "value", "dayFirst", "monthFirst"],
  /** Excel rewrote some month-first dates with dots (`02.03.2025` for `02/03/2025`); all were read month first. */
  dates_mixed_by_spreadsheet: [],
  /** Dates contradict the order of day and month of the others, so that dates that fit both may be wrong. */
  date_order_contradicted: ["rows", "line"],
  /** Dates were numbers, as a spreadsheet counts days, and were read so. */
  dates_of_spreadsheet: ["rows", "line"],
  /** Links that don't lead to the platform were left out. */
  permalink_dropped: ["rows", "line"],
  /** Rows end before a counted column; those counts are unknown. */
  short_rows: ["rows", "line"],
  /** Characters (apostrophes, dashes) were replaced by "?" before the file came here. Texts are kept as they are. */
  characters_lost: ["rows", "line"],
  /** Kazakh letters were replaced by "?" in some rows of the file. Texts are kept as they are. */
  kazakh_letters_lost_in_rows: ["rows", "line"],
  /** Most of the file is `encoding`; `count` lines are written in another encoding and were read in that. */
  encodings_mixed: ["count", "encoding"],
  /** `count` bytes are no text in the encoding `encoding`, and show as a replacement sign. */
  invalid_bytes: ["count", "encoding"],
  /** Letters beyond English occur late in the file, and `encoding` was recognised only there. */
  encoding_recognised_late: ["encoding"],
  /** NUL characters were removed from texts; a database can't hold them. */
  nul_removed: ["rows", "line"],
  /** Views are 0 although the posts have a reach: they were not collected, and are left unknown. */
  views_not_collected: ["rows", "line"],
  /** The file has two different numbers of views for a post; they are left unknown. */
  views_contradict: ["rows", "line"],
  /** The header stands on line `line`; the lines above it were passed over. */
  header_not_first: ["line"],
  /** The column `column` occurs `count` times; the first one was used. */
  duplicate_column: ["column", "count"],
  /** Every line was wrapped in quotes again by a spreadsheet program; it was unwrapped. */
  lines_unwrapped: [],
  /** There is a header and no row below it. */
  no_rows: [],
  /** The handle was taken from the file name. */
  account_from_file_name: ["handle"],
  /** Post types that are not known were read as "other"; `value` is the first. */
  unknown_type: ["value", "rows", "line"],
  /** `count` files in the archive, such as `name`, are pictures or the like and were passed over. */
  archive_files_passed_over: ["count", "name"],
  /** `count` files or sheets, such as `name`, are no known format and were left out. */
  parts_left_out: ["count", "name"],
  /** The list in the file has no end: the file was cut off, and posts are missing. */
  file_cut_off: [],
  /** The account hides its likes (the tool writes -1 or a bogus number); they are unknown. */
  likes_hidden: ["rows", "line"],
  /** Comments are closed; their 0 says nothing, and is unknown. */
  comments_closed: ["rows", "line"],
  /** Service messages of a chat (pinned, renamed, joined) are no posts and were passed over. */
  service_messages: ["rows", "line"],
  /** Replies to others are comments, no posts, and were passed over. */
  replies_passed_over: ["rows", "line"],
  /** Reposts of others carry the counts of the original and were passed over. */
  reposts_passed_over: ["rows", "line"],
  /** The overview of Apify has no dates but those of films; posts without a date can't be taken. */
  overview_without_dates: ["rows", "line"],
  /** No post of the file has had a reaction so far: whether the channel allows them is not known, so likes are unknown. */
  reactions_unknown: ["rows", "line"],
  /** Comments inside other rows that have no id or no time were left out. */
  comments_left_out: ["rows", "line"],
  /** Comments say that they have replies which the file does not hold. */
  replies_missing: ["rows", "line"],
  /** Private messages and posts of people among the comments were not read. */
  messages_passed_over: ["rows", "line"],
  /** Posts among comments were passed over: another export of the tool holds them with their counts. */
  posts_passed_over: ["rows", "line"],
  /** Comments among the posts were passed over, by imports of earlier versions. */
  comments_passed_over: ["rows", "line"],
  /** Rows that hold no post (pages, failed queries, messages of others) were passed over. */
  rows_without_posts: ["rows", "line"],
  /** Days or channels whose total of followers is not told were passed over. */
  followers_unknown: ["rows", "line"],
  /** Counts below zero, as within a period, were taken as unknown. */
  negative_counts_unknown: ["rows", "line"],
  /** Ids in the column `value` were cut by a spreadsheet; links and names say the same, and were used. */
  damaged_ids_replaced: ["value", "rows", "line"],
  /** No column of the file is known as a count of likes, comments, shares or views: texts and times alone are taken. */
  no_counts: [],
  /** Counts are those of a period chosen in the tool, not totals of the posts. */
  counts_of_period: [],
  /** The letters of the zone (`value`) mean several zones of the world; times were read as if they named none. */
  zone_unclear: ["value", "rows", "line"],
  /** Dates say no year; it was taken from the moment that is in the ids of the posts. */
  year_from_id: ["rows", "line"],
  /** Times say no zone, and were read by the clock that the tool keeps. */
  tool_time_zone: ["timeZone"],
  /** All reactions together are not told; the number of one kind stands in for them. */
  likes_of_one_kind: ["rows", "line"],
  /** Films are known by their video id, not by the id of the post that shows them. */
  known_by_video_id: [],
  /** No format knows the columns; they were read as the mapping profile `profile` says. */
  mapped_by_profile: ["profile"],
  /** Times say no zone, and were read by the clock that the mapping profile names. */
  profile_time_zone: ["timeZone"],
  /** Rows without id and link are told apart by account, time and text; a post that was edited later counts as another. */
  fingerprint_ids: ["rows", "line"],
  /** Columns of a survey that say who somebody is; they were dropped as the file was read. */
  personal_columns_dropped: ["columns"],
  /** A person said that the table holds answers: its `columns` columns were read as questions, its rows as responses. */
  answers_assumed: ["columns"],
  /** The same, of a table whose first row repeats answers: it was taken as a response, and questions have no texts. */
  answers_without_header: ["columns"],
  /** Times of responses, such as `value`, that can't be read as dates. The responses were taken without them. */
  response_times_unread: ["value", "rows", "line"],
} as const satisfies Record<string, readonly string[]>;

export type RefusalCode = keyof typeof refusalCodes;
export type RejectionCode = keyof typeof rejectionCodes;
export type WarningCode = keyof typeof warningCodes;

/** Values for exactly the parameters that a code declares. */
type ParamsOf<Names extends readonly string[]> = Readonly<Record<Names[number], string | number>>;
export type RefusalParams<C extends RefusalCode> = ParamsOf<(typeof refusalCodes)[C]>;
export type RejectionParams<C extends RejectionCode> = ParamsOf<(typeof rejectionCodes)[C]>;
export type WarningParams<C extends WarningCode> = ParamsOf<(typeof warningCodes)[C]>;
