/**
 * How YouTube Studio calls its columns in the languages of its pages: English, Russian, Portuguese and German as read in
 * exports, Spanish as programs that read them say; `normalizeHeader` has taken German's soft hyphens out.
 */
export const studioWords = {
  content: ["content", "контент", "conteúdo", "video", "contenido"],
  title: ["video title", "название видео", "título do vídeo", "videotitel", "título del video"],
  publishTime: [
    "video publish time",
    "время публикации видео",
    "horário de publicação do vídeo",
    "veröffentlichungszeitpunkt des videos",
    "hora de publicación del video",
  ],
  date: ["date", "дата", "data", "datum", "fecha"],
  views: ["views", "просмотры", "visualizações", "aufrufe", "vistas"],
  likes: ["likes", 'отметки "нравится"', "me gusta"],
  comments: ["comments added", "comments", "новые комментарии", "комментарии", "comentarios agregados"],
  shares: ["shares", "поделились"],
} as const;

/** Whether a header has the three columns that every table of films has. */
export function isStudioTable(names: ReadonlySet<string>): boolean {
  const hasOne = (words: readonly string[]): boolean => words.some((word) => names.has(word));
  return [studioWords.content, studioWords.title, studioWords.publishTime].every(hasOne);
}

/** Whether such a table has a row for each film and day (`Chart data.csv`). */
export function isStudioChart(names: ReadonlySet<string>): boolean {
  return isStudioTable(names) && studioWords.date.some((word) => names.has(word));
}
