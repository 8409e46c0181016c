import type { MapperContext } from "../../table/table-format.ts";
import { accountColumns } from "../akimetrics-posts/schema.ts";

/**
 * How Meta Business Suite calls its columns in the language of the person who exports: English, Russian, Portuguese,
 * Spanish and Greek, as read in exports or as programs that read them say; `normalizeHeader` has lowered the case.
 */
export const metaWords = {
  postId: [
    "post id",
    "id публикации",
    "identificação do post",
    "identificador de la publicación",
    "αναγνωριστικό δημοσίευσης",
  ],
  videoId: ["video asset id", "identificador de la pieza de vídeo"],
  pageId: ["page id", "id страницы", "identificação da página", "identificador de la página", "αναγνωριστικό σελίδας"],
  pageName: ["page name", "название страницы", "nome da página", "nombre de la página", "όνομα σελίδας"],
  username: [
    "account username",
    "имя пользователя аккаунта",
    "nome de usuário da conta",
    "nombre de usuario de la cuenta",
    "όνομα χρήστη λογαριασμού",
  ],
  accountId: [
    "account id",
    "id аккаунта",
    "identificação da conta",
    "identificador de la cuenta",
    "αναγνωριστικό λογαριασμού",
  ],
  accountName: ["account name", "название аккаунта", "nome da conta", "nombre de la cuenta", "όνομα λογαριασμού"],
  title: ["title", "название", "título", "τίτλος"],
  description: ["description", "описание", "descrição", "descripción", "περιγραφή"],
  publishTime: [
    "publish time",
    "время публикации",
    "horário de publicação",
    "hora de publicación",
    "χρόνος δημοσίευσης",
  ],
  permalink: ["permalink", "постоянная ссылка", "link permanente", "enlace permanente", "μόνιμος σύνδεσμος"],
  type: ["post type", "тип публикации", "tipo de post", "tipo de publicación", "τύπος δημοσίευσης"],
  note: ["data comment", "комментарий к данным", "comentário de dados", "σχόλιο δεδομένων"],
  date: ["date", "дата", "data", "fecha", "ημερομηνία"],
  reactions: ["reactions", "реакции", "reações", "reacciones", "αντιδράσεις"],
  likes: ["likes", 'отметки "нравится"', "отметки «нравится»", "curtidas", "me gusta", "μου αρέσει!"],
  comments: ["comments", "комментарии", "comentários", "comentarios", "σχόλια"],
  shares: [
    "shares",
    "репосты",
    "compartilhamentos",
    "veces que se ha compartido",
    "veces que se compartió",
    "κοινοποιήσεις",
  ],
  views: ["views", "просмотры", "visualizações", "visualizaciones", "προβολές"],
  filmViews: ["3-second video views", "visualizaciones de vídeo de 3 segundos"],
  reach: ["reach", "охват", "alcance", "απήχηση"],
  saves: ["saves", "сохранения", "salvamentos", "veces guardado", "veces que se guardó", "αποθηκεύσεις"],
} as const;

/** Whether a header has a column of each of these meanings, in whatever language, and none of a table of ours. */
export function hasMetaColumns(names: ReadonlySet<string>, meanings: readonly (keyof typeof metaWords)[]): boolean {
  if (accountColumns.platform.some((word) => names.has(word))) return false;
  return meanings.every((meaning) => metaWords[meaning].some((word) => names.has(word)));
}

/** Places of the columns of a meaning, in whatever language. */
export function metaPlaces(context: MapperContext, meaning: keyof typeof metaWords): number[] {
  return metaWords[meaning].flatMap((word) => context.columnsNamed(word));
}

/** Warns where `Date` names days instead of "Lifetime": each row then counts one day of its post. */
export function noteCountsOfDays(context: MapperContext): void {
  const places = metaPlaces(context, "date");
  const namesDay = context.sample.some(({ cells }) => places.some((place) => /\d{4}/.test(cells[place] ?? "")));
  if (namesDay) context.warnings.note("counts_of_period", {});
}
