/**
 * Every code with which a request can be refused, with the names of its parameters: the list that the
 * messages of the doors are tested against. A new refusal starts here, so no door can show a bare code.
 */
export const requestCodes = {
  /** `value` of `parameter` is no real calendar day YYYY-MM-DD. */
  invalid_day: ["parameter", "value"],
  /** `value` of `parameter` is a day outside those that can be asked about, `first` to `last`. */
  day_out_of_range: ["parameter", "value", "first", "last"],
  /** The period ends before it begins. */
  period_reversed: ["from", "to"],
  /** No region of Kazakhstan has the code `value`. */
  unknown_region: ["value"],
  /** `value` is not a platform that is known; `platforms` lists those that are. */
  platform_unknown: ["value", "platforms"],
  /** `value` is not of the form platform:handle. */
  account_malformed: ["value"],
  /** The account is well formed and not registered. */
  account_unknown: ["platform", "handle"],
  /** A name under which an account comments, without a letter. */
  alias_blank: [],
  /** The name is kept for another account, `handle`. */
  alias_taken: ["name", "handle"],
  /** No such name speaks for the account. */
  alias_unknown: ["name", "handle"],
  /** `value` can't be grouped by; `dimensions` lists what can. */
  unknown_dimension: ["value", "dimensions"],
  /** `value` of `parameter` is not among `choices`. */
  bad_choice: ["parameter", "value", "choices"],
  /** `value` of `parameter` is not a whole number from `least` to `most`. */
  bad_number: ["parameter", "value", "least", "most"],
  /** `value` of `parameter` is longer than `most` characters. */
  too_long: ["parameter", "most"],
  /** The value of `parameter` has characters that can't be typed, such as U+0000. */
  control_character: ["parameter"],
  /** `value` of `parameter` is no instant with its zone, such as 2023-07-01T09:00:00Z. */
  bad_instant: ["parameter", "value"],
  /** `value` of `parameter` is no zone of the IANA list, such as Asia/Oral. */
  bad_time_zone: ["parameter", "value"],
  /** The parameter stands more than once where one value is meant. */
  repeated_parameter: ["parameter"],
  /** No parameter has this name; `parameters` lists those that there are. */
  unknown_parameter: ["parameter", "parameters"],
  /** The cursor was not written by an earlier page of the same question. */
  cursor_damaged: [],
  /** Nothing can be answered in the media types that the request accepts. */
  not_acceptable: ["formats"],
  /** The route answers other methods only. */
  method_not_allowed: ["method", "allowed"],
  /** A backup is never written over a file that there is. */
  backup_file_exists: ["file"],
  /** The file was cut off or changed after it was written, or is no backup. */
  backup_damaged: [],
  /** The backup was made by a newer Akimetrics, with a migration that this one lacks. */
  backup_newer: ["migration"],
  /** A restore would destroy data that nobody said may be destroyed. */
  database_not_empty: [],
  /** A restore while a worker or the web server uses the database. */
  restore_while_running: [],
  /** There is nothing at this address. */
  route_not_found: ["path"],
  /** No account has this number. */
  account_not_found: ["account"],
  /** No import has this number. */
  import_not_found: ["import"],
  /** The rejected rows of an import can't be given under the columns of its file. */
  rows_not_mendable: ["import"],
  /** No mapping profile has this name or number. */
  profile_not_found: ["profile"],
  /** Another mapping profile has this name. */
  profile_name_taken: ["profile"],
  /** What was given is no mapping profile; `reason` is the place in its JSON that is wrong. */
  profile_malformed: ["reason"],
  /** A mapping profile that a later version of Akimetrics wrote. */
  profile_newer: ["version"],
  /** A shared mapping profile lacks what no row can be stored without. */
  profile_incomplete: [],
  /** A mapping lacks what no row can be stored without. */
  mapping_incomplete: [],
  /** A mapping has no name. */
  mapping_name_blank: [],
  /** The file of an import is known, no table, or gone. */
  nothing_to_map: [],
  /** A parameter that the route needs is absent. */
  parameter_missing: ["parameter"],
  /** No survey has this number or name. */
  survey_not_found: ["survey"],
  /** Another survey has this name. */
  survey_name_taken: ["survey"],
  /** No question of the survey has the code `value`. */
  survey_question_unknown: ["value"],
  /** `value` is no filter of the form question:option. */
  survey_filter_malformed: ["value"],
  /** A filter names an answer that its question has not. */
  survey_filter_option: ["question", "option"],
  /** Two questions can't be crossed: one has no listed answers, or they are the same. */
  survey_crosstab_question: ["question"],
  /** `value` is no margin of the form question:option=percent, or says the same twice. */
  survey_margin_malformed: ["value"],
  /** People can't be weighed by this question: not everybody stands in one of its rows. */
  survey_margin_question: ["question"],
  /** The question has no option of the code `option`. */
  survey_margin_option: ["question", "option"],
  /** The shares of a question add up to `sum` percent. */
  survey_margin_sum: ["question", "sum"],
  /** Nobody gave an answer that should have a share of everybody. */
  survey_margin_nobody: ["question", "option"],
  /** People gave an answer for which no share was given. */
  survey_margin_no_share: ["question", "option"],
  /** Some people gave no answer, or one that is not listed, so they have no weight. */
  survey_margin_no_category: ["question"],
  /** No weights meet all shares at once. */
  survey_margin_contradiction: [],
  /** Somebody else changed the codebook in the meantime. */
  codebook_changed: [],
  /** What was given is no codebook; `reason` says which part of it is wrong. */
  codebook_malformed: ["reason"],
  /** Lines of a codebook as CSV can't be taken; each is said beside. */
  codebook_lines: ["count"],
  /** A codebook as a file that is no UTF-8. */
  codebook_encoding: [],
  /** Two answers of a scale have one point. */
  codebook_point_twice: ["point"],
  /** The ends of a scale are no two whole numbers, or too far from each other. */
  codebook_scale: ["most"],
  /** An earlier state of a codebook is no longer kept. */
  codebook_version_gone: [],
  /** No organization has this number. */
  organization_not_found: ["organization"],
  /** The page is registered already, as `handle`. */
  account_exists: ["platform", "handle"],
  /** `value` is no name that a network gives to pages. */
  handle_malformed: ["value"],
  /** An account was to be merged with itself. */
  merge_itself: [],
  /** Two accounts of different networks are two pages. */
  merge_other_platform: [],
  /** Accounts of the demo stay as the study tells. */
  merge_demo: [],
  /** A proof without an address where it can be seen. */
  proof_url_malformed: [],
  /** A proof without the name of who checked it. */
  checked_by_blank: [],
  /** `value` is no address of a page on a network that is known. */
  page_address_malformed: ["value"],
  /** A page is noted as not official without a reason. */
  note_blank: [],
  /** The page is a reviewed account of the register. */
  page_is_registered: ["handle"],
  /** An organization would be a part of itself. */
  organization_circle: [],
  /** What was given is no table of the register; `reason` names the column that it lacks. */
  register_malformed: ["reason"],
  register_row_repeated: ["line"],
  /** A table of the register with more than `most` rows. */
  register_too_large: ["most"],
  /** Too many requests came from one place; try again after `seconds`. */
  too_many_requests: ["seconds"],
  /** What was asked for needs somebody who has signed in. */
  sign_in_required: [],
  /** What was asked for needs a right that the caller does not have. */
  forbidden: [],
  /** An API token that is unknown, too old or revoked. */
  token_refused: [],
  /** E-mail address and password don't fit together, or the person is shut out: nobody learns which. */
  sign_in_refused: [],
  /** The code of an authenticator app is wrong or too old. */
  code_refused: [],
  /** A link that works once was used, withdrawn or is too old. */
  link_spent: [],
  /** No person has this id. */
  person_not_found: [],
  /** A person has no name. */
  person_name_blank: [],
  /** What should be an e-mail address is none. */
  email_malformed: [],
  /** Somebody has this e-mail address already. */
  email_taken: [],
  /** A password has fewer than `least` characters. */
  password_too_short: ["least"],
  /** A password has more than `most` characters. */
  password_too_long: ["most"],
  /** A password that attackers try first. */
  password_common: [],
  /** A password made of its owner's name or address. */
  password_personal: [],
  /** The two fields of a new password differ. */
  password_differs: [],
  /** The present password, asked before a change, is wrong. */
  password_wrong: [],
  /** Somebody came by a password alone whose role must have a second step: first they set it up. */
  second_step_needed: [],
  /** A second step was to be turned off that the person's role must have. */
  second_step_required: [],
  /** A picture of more than so many kilobytes was to be the logo. */
  logo_too_large: ["kilobytes"],
  /** What was to be the logo is no PNG, JPEG or WebP. */
  logo_no_picture: [],
  /** A side of the logo has more than `most` pixels. */
  logo_too_wide: ["most"],
  /** Nobody would be left who can keep the installation. */
  last_admin: [],
  /** A token has no name. */
  token_name_blank: [],
  /** A token that allows nothing. */
  token_without_scope: [],
  /** A command lacks a word; `usage` says how it is called. */
  missing_operand: ["usage"],
  /** A command takes fewer words; `operand` is the first one too many. */
  operand_too_many: ["operand", "usage"],
  /** A file on this machine that is not there or not to be read; `reason` is the system's code. */
  file_unreadable: ["file", "reason"],
  /** More rows than a sheet is written with. */
  too_many_rows: ["rows", "most"],
  /** No table to export has this name. */
  table_not_found: ["table"],
  /** A form with a file is larger than forms are read. */
  form_too_large: ["megabytes"],
  /** A fault of ours; it was logged. */
  internal_error: [],
  /** The database does not answer, so nothing can be told. */
  database_unavailable: [],
} as const satisfies Record<string, readonly string[]>;

export type RequestCode = keyof typeof requestCodes;
