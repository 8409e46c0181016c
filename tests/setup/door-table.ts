import type { Permission } from "#lib/domain/permissions.ts";

/** What a door asks for; null where it is open to whoever reaches the installation. */
type Needed = Permission | null;

interface Page {
  readonly needs: Needed;
  /** An address of it that there is in the demo, without the language. */
  readonly at: string;
}

const page = (needs: Needed, at: string): Page => ({ needs, at });

/** Every page below `app/[locale]`, by its folder. `tests/doors-table.test.ts` fails when one is missing. */
export const pageTable: Readonly<Record<string, Page>> = {
  "": page("aggregates.read", ""),
  "[...rest]": page(null, "/no/such/page"),
  accounts: page("aggregates.read", "/accounts"),
  "accounts/[accountId]": page("aggregates.read", "/accounts/1"),
  "accounts/[accountId]/edit": page("register.write", "/accounts/1/edit"),
  api: page(null, "/api"),
  audit: page("audit.read", "/audit"),
  dialogue: page("aggregates.read", "/dialogue"),
  formats: page(null, "/formats"),
  imports: page("imports.read", "/imports"),
  "imports/[importId]": page("imports.read", "/imports/1"),
  "imports/[importId]/mapping": page("imports.read", "/imports/1/mapping"),
  "imports/profiles": page("imports.read", "/imports/profiles"),
  "imports/profiles/[profileId]": page("imports.read", "/imports/profiles/1"),
  "link/[token]": page(null, "/link/none"),
  me: page("own.manage", "/me"),
  methods: page(null, "/methods"),
  people: page("people.write", "/people"),
  posts: page("aggregates.read", "/posts"),
  "posts/[accountId]/[externalId]": page("aggregates.read", "/posts/1/none"),
  "posts/[accountId]/[externalId]/row": page("imports.read", "/posts/1/none/row"),
  "second-step": page("own.enter", "/second-step"),
  settings: page("settings.write", "/settings"),
  register: page("register.write", "/register"),
  "sign-in": page(null, "/sign-in"),
  "sign-in/code": page(null, "/sign-in/code"),
  "sign-in/forgotten": page(null, "/sign-in/forgotten"),
  study: page("aggregates.read", "/study"),
  surveys: page("aggregates.read", "/surveys"),
  "surveys/audit": page("aggregates.read", "/surveys/audit"),
  "surveys/[surveyId]": page("aggregates.read", "/surveys/1"),
  "surveys/[surveyId]/codebook": page("aggregates.read", "/surveys/1/codebook"),
  "surveys/[surveyId]/codebook/matching": page("codebook.write", "/surveys/1/codebook/matching"),
  "surveys/[surveyId]/codebook/question": page("codebook.write", "/surveys/1/codebook/question?code=age"),
  "surveys/[surveyId]/crosstab": page("aggregates.read", "/surveys/1/crosstab"),
  "surveys/[surveyId]/languages": page("aggregates.read", "/surveys/1/languages"),
  "surveys/[surveyId]/texts": page("survey.responses.read", "/surveys/1/texts"),
  "surveys/[surveyId]/weights": page("aggregates.read", "/surveys/1/weights"),
  "surveys/expectation": page("aggregates.read", "/surveys/expectation"),
  waiting: page("comments.read", "/waiting"),
  "waiting/print": page("comments.read", "/waiting/print"),
};

interface Route {
  readonly needs: Needed;
  readonly method: "GET" | "POST";
  readonly at: string;
}

const get = (needs: Needed, at: string): Route => ({ needs, method: "GET", at });
const post = (needs: Needed, at: string): Route => ({ needs, method: "POST", at });

/** Every route, by its folder below `app`; several questions where one file answers several. */
export const routeTable: Readonly<Record<string, readonly Route[]>> = {
  "[locale]/imports/status": [get("imports.read", "/en/imports/status?id=1")],
  "api/auth/[...path]": [
    get(null, "/api/auth/passkey/generate-authenticate-options"),
    get("own.manage", "/api/auth/passkey/generate-register-options"),
    post(null, "/api/auth/passkey/verify-authentication"),
    post("own.manage", "/api/auth/passkey/verify-registration"),
  ],
  "api/v1/[...path]": [
    get("aggregates.read", "/api/v1/engagement"),
    get("aggregates.read", "/api/v1/posts?limit=1"),
    get("texts.read", "/api/v1/posts?search=су"),
    get("aggregates.read", "/api/v1/surveys"),
    get("survey.responses.read", "/api/v1/surveys/1/responses"),
  ],
  "export/[table]": [
    get("aggregates.read", "/export/table1"),
    get("texts.read", "/export/posts?search=су"),
    get("imports.read", "/export/rejections?import=1"),
    get("imports.read", "/export/rejected-rows?import=1"),
    get("register.write", "/export/register"),
    get("audit.read", "/export/audit"),
  ],
  "export/mapping-profile": [get("imports.read", "/export/mapping-profile?id=1")],
  "export/codebook": [get("survey.responses.read", "/export/codebook?survey=1")],
  "export/survey-syntax": [get("survey.responses.read", "/export/survey-syntax?survey=1&for=spss")],
  healthz: [get(null, "/healthz")],
  "imports/[importId]/original": [get("imports.read", "/imports/1/original")],
  "imports/upload": [post("imports.write", "/imports/upload?name=walk.csv&locale=en")],
  logo: [get(null, "/logo")],
  metrics: [get(null, "/metrics")],
  readyz: [get(null, "/readyz")],
};

interface Action {
  readonly needs: Needed;
  /** What it is called with; a form stands as its fields. Nothing here names anything that there is. */
  readonly args: readonly (string | number | null | object)[];
  readonly form?: Readonly<Record<string, string>>;
  /** Called only by those who may not: it would end the sender's session, or the demo. */
  readonly isDrastic?: boolean;
}

const none = { locale: "en", importId: 999_999 };
const onImport: Action = { needs: "imports.write", args: [none] };
const own = (...args: Action["args"]): Action => ({ needs: "own.manage", args: ["en", ...args] });
const people = (...args: Action["args"]): Action => ({ needs: "people.write", args: ["en", ...args] });
const codebook = (...args: Action["args"]): Action => ({
  needs: "codebook.write",
  args: [{ locale: "en", surveyId: 999_999, version: 1 }, ...args],
});
const registered = (...args: Action["args"]): Action => ({ needs: "register.write", args: ["en", ...args] });
const nothing = { refusal: null, done: null, secret: null };

/** Every server action, by its file below `app/[locale]` and its name. */
export const actionTable: Readonly<Record<string, Action>> = {
  "accounts/actions.ts attach": {
    needs: "register.write",
    args: [{ locale: "en", accountId: 999_999 }, null],
    form: { organization: "999999", region: "", nameKk: "", nameRu: "", nameEn: "" },
  },
  "accounts/[accountId]/edit/actions.ts saveAccount": { ...registered(999_999, null), form: { handle: "walk" } },
  "accounts/[accountId]/edit/actions.ts proveAccount": { ...registered(999_999, null), form: { kind: "letter" } },
  "accounts/[accountId]/edit/actions.ts dropProof": registered(999_999, 999_999),
  "accounts/[accountId]/edit/actions.ts keepName": { ...registered(999_999, null), form: { name: "walk" } },
  "accounts/[accountId]/edit/actions.ts dropName": registered(999_999, "confirmed_name", "walk"),
  "accounts/[accountId]/edit/actions.ts putAway": registered(999_999),
  "accounts/[accountId]/edit/actions.ts takeBack": registered(999_999),
  "accounts/[accountId]/edit/actions.ts mergeInto": { ...registered(999_999, null), form: { into: "999998" } },
  "imports/actions.ts takeIn": onImport,
  "imports/actions.ts sayDateOrder": { ...onImport, args: [none, "day-month"] },
  "imports/actions.ts discard": { ...onImport, needs: "imports.undo.own" },
  "imports/actions.ts stop": { ...onImport, needs: "imports.undo.own" },
  "imports/actions.ts readAgain": onImport,
  "imports/actions.ts undo": { ...onImport, needs: "imports.undo.own" },
  "imports/actions.ts lookAgain": { ...onImport, args: [none, null], form: {} },
  "second-step/actions.ts turnSecondStepOn": {
    needs: "own.enter",
    args: [
      { locale: "en", to: "" },
      { refusal: null, secret: null },
    ],
    form: { current: "x" },
  },
  "settings/actions.ts changeSettings": {
    needs: "settings.write",
    args: ["en", null],
    form: { name: "", aggregatesPublic: "1", commentTextDays: "", secondStepFrom: "", defaultLanguage: "kk" },
  },
  "settings/actions.ts takeLogo": { needs: "settings.write", args: ["en", null], form: { logo: "no file" } },
  "settings/actions.ts dropLogo": { needs: "settings.write", args: ["en"] },
  "imports/voice-actions.ts confirmVoice": {
    needs: "register.write",
    args: [{ ...none, account: "facebook:none", name: "x" }],
  },
  "imports/profiles/actions.ts addProfile": { needs: "mappings.write", args: ["en", null], form: { file: "" } },
  "imports/profiles/actions.ts removeProfile": {
    needs: "mappings.write",
    args: [{ locale: "en", profileId: 999_999 }],
  },
  "imports/profiles/actions.ts changeProfile": {
    needs: "mappings.write",
    args: [
      { locale: "en", profileId: 999_999 },
      { values: {}, preview: null, refusal: null },
    ],
    form: { intent: "keep", name: "walk" },
  },
  "imports/[importId]/mapping/actions.ts mapColumns": {
    needs: "mappings.write",
    args: [
      { ...none, profileId: null },
      { values: {}, preview: null, refusal: null },
    ],
    form: { intent: "keep", name: "walk" },
  },
  "link/[token]/actions.ts acceptLink": { needs: null, args: [{ locale: "en", token: "none" }, null], form: {} },
  "me/actions.ts leave": { needs: "own.enter", args: ["en"], isDrastic: true },
  "me/actions.ts leaveElsewhere": { ...own(), isDrastic: true },
  "me/actions.ts leaveThere": own("none"),
  "me/actions.ts changePassword": { ...own(null), form: { current: "x", password: "y", repeat: "z" } },
  "me/actions.ts turnSecondStepOff": { ...own(null), form: { current: "x" } },
  "me/actions.ts chooseLanguage": { ...own(null), form: { language: "en" } },
  "me/actions.ts removePasskey": own("none"),
  "me/actions.ts makeToken": { ...own(nothing), form: { name: "", days: "1" } },
  "me/actions.ts dropToken": own("none"),
  "people/actions.ts invitePerson": { ...people(nothing), form: { email: "no address", role: "analyst" } },
  "people/actions.ts makeResetLink": people("none", nothing),
  "people/actions.ts giveRole": { ...people("none", null), form: { role: "analyst" } },
  "people/actions.ts shutOut": people("none"),
  "people/actions.ts dropSecondStep": people("none"),
  "people/actions.ts letIn": people("none"),
  "people/actions.ts signOutPerson": people("none"),
  "people/actions.ts withdrawInvitation": people("none"),
  "register/actions.ts addAccount": { ...registered(null), form: { platform: "none", handle: "walk" } },
  "register/actions.ts saveOrganization": { ...registered(999_999, null), form: { nameKk: "" } },
  "register/actions.ts notePage": { ...registered(null), form: { address: "no address" } },
  "register/actions.ts dropNote": registered(999_999),
  "register/actions.ts takeSheet": {
    ...registered({ refusal: null, text: null, said: null, rows: [] }),
    form: { text: "no table" },
  },
  "sign-in/actions.ts enter": {
    needs: null,
    args: [{ locale: "en", to: "" }, null],
    form: { email: "", password: "" },
  },
  "sign-in/actions.ts enterCode": { needs: null, args: [{ locale: "en", to: "" }, null], form: { code: "000000" } },
  "sign-in/actions.ts askNewPassword": { needs: null, args: ["en", null], form: { email: "nobody@example.kz" } },
  "study/actions.ts loadReconstruction": { needs: "demo.write", args: ["en"], isDrastic: true },
  "study/actions.ts removeReconstruction": { needs: "demo.write", args: ["en"], isDrastic: true },
  "surveys/[surveyId]/codebook/actions.ts confirmAll": codebook("none"),
  "surveys/[surveyId]/codebook/actions.ts rename": { ...codebook(null), form: { name: "walk" } },
  "surveys/[surveyId]/codebook/actions.ts takeCodebook": { ...codebook(null), form: {} },
  "surveys/[surveyId]/codebook/actions.ts undoChange": codebook(1),
  "surveys/[surveyId]/codebook/matching/actions.ts saveMatches": { ...codebook("none", null), form: {} },
  "surveys/[surveyId]/codebook/question/actions.ts joinOption": {
    ...codebook("none", null),
    form: { from: "one", into: "other" },
  },
  "surveys/[surveyId]/codebook/question/actions.ts proposeAnew": codebook("none"),
  "surveys/[surveyId]/codebook/question/actions.ts saveAnswers": { ...codebook("none", null), form: {} },
  "surveys/[surveyId]/codebook/question/actions.ts saveNewOption": {
    ...codebook("none", null),
    form: { "label.kk": "walk" },
  },
  "surveys/[surveyId]/codebook/question/actions.ts saveQuestion": {
    ...codebook("none", null),
    form: { type: "single" },
  },
  "waiting/actions.ts mark": {
    needs: "marks.write",
    args: [{ locale: "en", accountId: 999_999, externalId: "none" }, null],
    form: { kind: "no_answer_needed", reason: "walk" },
  },
  "waiting/actions.ts unmark": {
    needs: "marks.write",
    args: [{ locale: "en", accountId: 999_999, externalId: "none" }, null],
    form: {},
  },
};
