import type { Localized } from "./model.ts";

/** Who somebody is to an installation; `visitor` is whoever has not signed in. Each may do what the ones before may. */
export const roles = ["visitor", "analyst", "researcher", "admin"] as const;
export type Role = (typeof roles)[number];

/** Roles that a person can be given. */
export const givenRoles = ["analyst", "researcher", "admin"] as const satisfies readonly Role[];
export type GivenRole = (typeof givenRoles)[number];

interface PermissionEntry {
  /** The least role that has it. */
  readonly from: Role;
  /** What it lets somebody do, as the pages of people and tokens say it. */
  readonly label: Localized;
}

/**
 * The one table of rights: every page, route, server action and API token asks it (`app/access.ts`), and
 * `tests/e2e/role-walk.spec.ts` asks it of every door with every role.
 */
export const permissionTable = {
  "aggregates.read": {
    from: "visitor",
    label: {
      kk: "Жиынтық көрсеткіштерді көру",
      ru: "Смотреть сводные показатели",
      en: "See aggregated metrics",
    },
  },
  "own.enter": {
    from: "analyst",
    label: {
      kk: "Жүйеге кіруді аяқтау және одан шығу",
      ru: "Завершать вход в систему и выходить из неё",
      en: "Finish signing in, and sign out",
    },
  },
  "own.manage": {
    from: "analyst",
    label: {
      kk: "Өз кіруін, құпиясөзін және токендерін басқару",
      ru: "Управлять своим входом, паролем и токенами",
      en: "Manage one’s own sign-in, password and tokens",
    },
  },
  "texts.read": {
    from: "analyst",
    label: { kk: "Жарияланым мәтіндерін оқу", ru: "Читать тексты публикаций", en: "Read the texts of posts" },
  },
  "comments.read": {
    from: "analyst",
    label: { kk: "Пікірлерді оқу", ru: "Читать комментарии", en: "Read comments" },
  },
  "survey.responses.read": {
    from: "analyst",
    label: {
      kk: "Сауалнаманың жеке жауаптарын оқу",
      ru: "Читать отдельные анкеты опросов",
      en: "Read single responses of surveys",
    },
  },
  "imports.read": {
    from: "researcher",
    label: {
      kk: "Импорттарды және жүктелген файлдарды көру",
      ru: "Смотреть импорты и загруженные файлы",
      en: "See imports and the files that were uploaded",
    },
  },
  "imports.write": {
    from: "researcher",
    label: { kk: "Деректерді импорттау", ru: "Импортировать данные", en: "Import data" },
  },
  "imports.undo.own": {
    from: "researcher",
    label: { kk: "Өз импорттарын кері қайтару", ru: "Отменять свои импорты", en: "Take back one’s own imports" },
  },
  "mappings.write": {
    from: "researcher",
    label: {
      kk: "Бағандардың сәйкестендіруін өзгерту",
      ru: "Менять сопоставления столбцов",
      en: "Change mappings of columns",
    },
  },
  "codebook.write": {
    from: "researcher",
    label: { kk: "Код кітаптарын өзгерту", ru: "Менять кодировочные книги", en: "Change codebooks" },
  },
  "marks.write": {
    from: "researcher",
    label: {
      kk: "Пікірлер мен жауаптарды белгілеу",
      ru: "Отмечать комментарии и ответы",
      en: "Mark comments and replies",
    },
  },
  "imports.undo.all": {
    from: "admin",
    label: { kk: "Кез келген импортты кері қайтару", ru: "Отменять любые импорты", en: "Take back anybody’s imports" },
  },
  "register.write": {
    from: "admin",
    label: {
      kk: "Парақшалар мен ұйымдар тізілімін жүргізу",
      ru: "Вести реестр аккаунтов и организаций",
      en: "Keep the register of accounts and organizations",
    },
  },
  "demo.write": {
    from: "admin",
    label: {
      kk: "Реконструкцияны жүктеу және жою",
      ru: "Загружать и удалять реконструкцию",
      en: "Load and remove the reconstruction",
    },
  },
  "people.write": {
    from: "admin",
    label: {
      kk: "Адамдарды шақыру және рөл беру",
      ru: "Приглашать людей и назначать роли",
      en: "Invite people and give roles",
    },
  },
  "settings.write": {
    from: "admin",
    label: { kk: "Жүйе баптауларын өзгерту", ru: "Менять настройки системы", en: "Change settings" },
  },
  "audit.read": {
    from: "admin",
    label: { kk: "Әрекеттер журналын оқу", ru: "Читать журнал действий", en: "Read the audit trail" },
  },
} as const satisfies Readonly<Record<string, PermissionEntry>>;

/** One thing that somebody may or may not do. */
export type Permission = keyof typeof permissionTable;

/** All permissions in the order of the table. */
export const permissions = Object.keys(permissionTable) as readonly Permission[];

/** Whether a role has a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) >= roles.indexOf(permissionTable[permission].from);
}

/** What a role may do. */
export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => roleMay(role, permission));
}

/** What nobody does by a token: a leaked one must not open more doors. */
const neverByToken: ReadonlySet<Permission> = new Set(["own.enter", "own.manage", "people.write", "settings.write"]);

/** What a token of somebody of this role can be limited to. */
export function tokenScopesOf(role: Role): Permission[] {
  return permissionsOf(role).filter((permission) => !neverByToken.has(permission));
}

/** Whether a word is a permission, for scopes that come from outside. */
export function isPermission(word: string): word is Permission {
  return Object.hasOwn(permissionTable, word);
}
