import type { SurveyColumnRole } from "../../importer.ts";
import { normalizeHeader } from "../../table/header-names.ts";

/** Columns that LimeSurvey writes before the questions: by code, and by their names in its languages. */
const written: readonly (readonly [role: SurveyColumnRole, names: string])[] = [
  ["responseId", "id|response id|answer id|id de la réponse|id de réponse|id de respuesta|id de la respuesta"],
  ["responseId", "id ответа|идентификатор ответа|номер ответа|antwort id|antwort-id|жауап id|жауап идентификаторы"],
  [
    "submittedAt",
    "submitdate|date submitted|submit date|completed|abgeschlossen|date de soumission|fecha de envío|fecha de envio",
  ],
  ["submittedAt", "дата отправки|дата заполнения|дата подачи|дата завершения|datum abgeschickt|жіберілген күні"],
  ["meta", "lastpage|last page|last page seen|dernière page|dernière page vue|última página|última página vista"],
  ["meta", "последняя страница|последняя просмотренная страница|letzte seite|соңғы бет"],
  ["language", "startlanguage|start language|langue de départ|langue de démarrage|lenguaje inicial|idioma inicial"],
  ["language", "idioma de inicio|начальный язык|стартовый язык|язык начала|start-sprache|startsprache|бастапқы тіл"],
  ["meta", "seed|tête de série|graine|semilla|начальное число|начальное значение|зерно|zufallsstartwert"],
  ["meta", "startdate|date started|date de lancement|date de début|fecha de inicio|дата начала|дата запуска"],
  ["meta", "datum gestartet|datum start|басталған күні"],
  ["meta", "datestamp|date last action|date de la dernière action|fecha de la última acción|дата последнего действия"],
  ["meta", "datum letzte aktivität|datum der letzten aktivität|соңғы әрекет күні"],
  ["person", "ipaddr|ip address|adresse ip|dirección ip|ip-адрес|ip адрес|ip-adresse|ip мекенжайы"],
  ["meta", "refurl|referrer url|referring url|url référente|url de référence|url de referencia|url de procedencia"],
  ["meta", "url источника|ссылающийся url|адрес источника|url-адрес источника|weiterleitungs-url|referrer-url"],
  ["person", "token|access code|code d'accès|código de acceso|код доступа|zugangscode|zugangsschlüssel"],
  ["person", "firstname|lastname|email|first name|last name|email address|nachname|vorname|prénom|nom de famille"],
  ["meta", "quota exit|survey completion id|interviewtime|total time|temps total|tiempo total|gesamtzeit|общее время"],
  ["meta", "grouptime|group time"],
];

const roles = new Map(
  written.flatMap(([role, names]) => names.split("|").map((name) => [normalizeHeader(name), role] as const)),
);

/** Code and text in one header, as in `submitdate. Date submitted`. */
const codeAndText = /^([a-z]+)\.\s+\S/;

/** Name of a system column as it is compared: its code where a text follows. */
export function systemName(header: string): string {
  const name = normalizeHeader(header);
  const code = codeAndText.exec(name)?.[1];
  return code !== undefined && roles.has(code) ? code : name;
}

/** What a system column is for; null for a question. */
export function systemRole(header: string): SurveyColumnRole | null {
  const name = systemName(header);
  const role = roles.get(name);
  if (role !== undefined) return role;
  // Seconds that a page or a question took.
  return /^(?:grouptime ?\d+|\d+x\d+x\d+time|(?:question|group) time: .*)$/.test(name) ? "meta" : null;
}
