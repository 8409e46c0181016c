/** Whether citizens are answered, how fast, and whether it becomes a dialogue. */
import type { ReplyMetricId } from "../../replies/reply-metric-ids.ts";
import type { MetricDefinition } from "./metric-definition.ts";
import { wilson1927 } from "./metric-sources.ts";
import { answeredWords, common, count, eligibleWords, share, whenUnanswered } from "./reply-metric-template.ts";
import { replyTimeMetrics } from "./reply-time-metrics.ts";

export const replyMetrics: readonly MetricDefinition<ReplyMetricId>[] = [
  count({
    id: "citizenComments",
    formula: "k",
    denominator: null,
    label: { kk: "Азаматтардың пікірлері", ru: "Комментарии граждан", en: "Citizens' comments" },
    shortLabel: { kk: "Азамат пікірі", ru: "Граждане", en: "Citizens" },
    definition: {
      kk: "Жүктелген пікірлер арасында ресми дауысқа жатпайтындарының саны, барлық деңгейде. Пікір жазылған жергілікті күнге жатқызылады.",
      ru: "Число загруженных комментариев, написанных не официальным голосом, на всех уровнях. Комментарий относится к местному дню, когда он написан.",
      en: "Imported comments not written by the official voice, on every level. A comment belongs to the local day on which it was written.",
    },
  }),
  count({
    id: "eligibleComments",
    formula: "n",
    denominator: null,
    label: { kk: "Есепке алынатын пікірлер", ru: "Учитываемые комментарии", en: "Eligible comments" },
    shortLabel: { kk: "Есепте, n", ru: "Учтено, n", en: "Eligible, n" },
    definition: {
      kk: "Азаматтардың жоғарғы деңгейдегі, «жауап берілмеген» деп айтуға болатын пікірлері: олар авторы, қай пікірге жауап екені және жарияланымның барлық пікірі белгілі файлдардан алынады.",
      ru: "Комментарии граждан верхнего уровня, о которых можно сказать «без ответа»: из файлов, где известны авторы, адресаты ответов и все комментарии публикации.",
      en: "Citizens' top-level comments of which “not answered” can be said: from files that tell authors, parents and all comments of a post.",
    },
  }),
  count({
    id: "answeredComments",
    formula: "a",
    denominator: null,
    label: { kk: "Жауап берілген пікірлер", ru: "Отвеченные комментарии", en: "Answered comments" },
    shortLabel: { kk: "Жауап берілді", ru: "Отвечено", en: "Answered" },
    definition: {
      kk: "Парақшаның өзі немесе сол ұйымның басқа тіркелген дауысы тікелей жауап берген, есепке алынатын пікірлер. Пікірден бұрын жазылған жауап саналмайды.",
      ru: "Учитываемые комментарии, на которые прямо ответил сам аккаунт или другой зарегистрированный голос той же организации. Ответ, написанный раньше комментария, не считается.",
      en: "Eligible comments to which the account itself, or another registered voice of its organization, replied directly. A reply older than the comment does not count.",
    },
  }),
  share({
    id: "replyRate",
    formula: "a / n",
    source: wilson1927,
    denominator: eligibleWords,
    label: { kk: "Жауап беру үлесі", ru: "Доля ответов", en: "Reply rate" },
    shortLabel: { kk: "Жауап үлесі", ru: "Доля ответов", en: "Reply rate" },
    definition: {
      kk: "Ресми жауап алған пікірлердің үлесі, тек файл көрсеткен байланыс бойынша (қатаң). Жанында 95%-дық Уилсон интервалы тұрады: n пікірдің ешқайсысына жауап болмаса, жоғарғы шегі 3,84/(n + 3,84).",
      ru: "Доля комментариев с официальным ответом, только по связям, указанным в файле (строго). Рядом стоит 95-процентный интервал Уилсона: при нуле ответов на n его верхняя граница 3,84/(n + 3,84).",
      en: "Share of comments with an official reply, by the links that files name (strict). Beside it stands Wilson's 95% interval: with no answer to n its upper limit is 3.84/(n + 3.84).",
    },
  }),
  share({
    id: "replyRateInferred",
    formula: "a′ / n′",
    source: wilson1927,
    denominator: {
      kk: "жоғарғы деңгейде болуы мүмкін барлық азамат пікірлері (n′)",
      ru: "все комментарии граждан, которые могут быть верхнего уровня (n′)",
      en: "all citizens' comments that may be on the top level (n′)",
    },
    label: {
      kk: "Жауап беру үлесі, болжамды байланыстармен",
      ru: "Доля ответов с предполагаемыми связями",
      en: "Reply rate with inferred links",
    },
    shortLabel: { kk: "Болжамды үлес", ru: "С предполаг. связями", en: "Inferred rate" },
    definition: {
      kk: "Файл қай пікірге жауап екенін көрсетпесе, ресми пікір @атау бойынша, әйтпесе уақыты бойынша ең жақын алдыңғы пікірге байланады. Негізгісі — қатаң үлес, бұл соның жанында тұрады.",
      ru: "Где файл не говорит, на что отвечают, официальный комментарий связывается по @имени, иначе с ближайшим предыдущим по времени. Главная — строгая доля, эта стоит рядом.",
      en: "Where a file does not say what is answered, an official comment is linked by @name, else to the nearest earlier comment. The strict rate leads; this one stands beside it.",
    },
  }),
  share({
    id: "questionReplyRate",
    formula: "a_q / n_q",
    source: wilson1927,
    denominator: {
      kk: "сұраққа ұқсайтын, есепке алынатын пікірлер",
      ru: "учитываемые комментарии, похожие на вопрос",
      en: "eligible comments that look like a question",
    },
    label: { kk: "Сұрақтарға жауап беру үлесі", ru: "Доля ответов на вопросы", en: "Reply rate of questions" },
    shortLabel: { kk: "Сұраққа жауап", ru: "Ответы на вопросы", en: "Questions" },
    definition: {
      kk: "Сұраққа ұқсайтын пікірлер ғана алынады: сұрау белгісі, қазақша сұрау сөзі немесе ма/ме/ба/бе/па/пе, орыс тілінде сөйлем басындағы сұрау сөзі. Өлшенгені: артық белгілеу жоқтың қасы, жүз сұрақтың төртеуі байқалмай қалады.",
      ru: "Только комментарии, похожие на вопрос: знак вопроса, казахское вопросительное слово или частица вопроса, по-русски вопросительное слово в начале предложения. Измерено: лишнего почти не отмечает, пропускает четыре вопроса из ста.",
      en: "Only comments that look like a question: a question mark, a Kazakh question word or particle, a Russian question word at the beginning of a sentence. Measured: hardly a false mark, four questions of a hundred missed.",
    },
  }),
  share({
    id: "codedReplyRate",
    formula: "a_k / n_k",
    source: wilson1927,
    denominator: {
      kk: "адам сұрақ, шағым немесе өтініш деп кодтаған, есепке алынатын пікірлер",
      ru: "учитываемые комментарии, которые человек закодировал как вопрос, жалобу или просьбу",
      en: "eligible comments that a person coded as question, complaint or request",
    },
    label: {
      kk: "Сұрақ, шағым, өтінішке жауап беру үлесі",
      ru: "Доля ответов на вопросы, жалобы и просьбы",
      en: "Reply rate of questions, complaints and requests",
    },
    shortLabel: { kk: "Кодталғанға жауап", ru: "Ответы на закодированные", en: "Coded" },
    definition: {
      kk: "Адам сұрақ, шағым немесе өтініш деп кодтаған пікірлер ғана алынады. Пікірді кодтау әлі мүмкін емес, сондықтан мән белгісіз; оған дейін сұраққа ұқсайтын пікірлердің үлесі көрсетіледі.",
      ru: "Только комментарии, которые человек закодировал как вопрос, жалобу или просьбу. Кодировать комментарии пока нельзя, поэтому значение неизвестно; до тех пор показана доля среди похожих на вопрос.",
      en: "Only comments that a person coded as a question, a complaint or a request. Comments can’t be coded yet, so the value is unknown; until then the share among those that look like a question is shown.",
    },
    whenUndefined: {
      kk: "Ешбір пікір кодталмаса, анықталмайды; бұл 0 емес.",
      ru: "Не определено, пока ни один комментарий не закодирован; это не 0.",
      en: "Undefined while no comment is coded, which is not 0.",
    },
  }),
  share({
    id: "postsAnsweredShare",
    formula: "p_o / p_c",
    source: wilson1927,
    denominator: {
      kk: "азамат пікір жазған жарияланымдар",
      ru: "публикации с комментарием гражданина",
      en: "posts with a citizen's comment",
    },
    label: {
      kk: "Ресми пікірі бар жарияланымдар үлесі",
      ru: "Доля публикаций с официальным комментарием",
      en: "Posts with an official comment",
    },
    shortLabel: { kk: "Ресми пікірлі", ru: "С офиц. комментарием", en: "Posts answered" },
    definition: {
      kk: "Азамат пікір жазған жарияланымдардың қаншасында ресми дауыс та сөйлегені. Қай пікірге жауап екені белгісіз файлдарда да анықталады.",
      ru: "В какой доле публикаций, где писали граждане, высказался и официальный голос. Определима и там, где не указано, на что отвечают.",
      en: "Of the posts under which a citizen wrote, those where the official voice spoke too. Known even where files do not tell what is answered.",
    },
  }),
  share({
    id: "postsAnsweredShareOfAll",
    formula: "p_o / p",
    source: wilson1927,
    denominator: {
      kk: "пікірлері жиналған барлық жарияланымдар",
      ru: "все публикации с собранными комментариями",
      en: "all posts with collected comments",
    },
    label: {
      kk: "Ресми пікірі бар жарияланымдар, барлығынан",
      ru: "Публикации с официальным комментарием, из всех",
      en: "Posts with an official comment, of all",
    },
    shortLabel: { kk: "Ресми, барлығынан", ru: "Из всех", en: "Of all posts" },
    definition: {
      kk: "Сол жарияланымдар, бірақ пікірі жиналған барлық жарияланымға бөлінген.",
      ru: "Те же публикации, отнесённые ко всем, чьи комментарии собраны.",
      en: "The same posts, over all whose comments were collected.",
    },
  }),
  ...replyTimeMetrics,
  {
    ...common,
    id: "repliesPerComment",
    unit: "countPerComment",
    comparison: "percent",
    decimals: 2,
    formula: "Σd / n",
    denominator: eligibleWords,
    label: { kk: "Тармақтың орташа тереңдігі", ru: "Средняя глубина ветки", en: "Mean thread depth" },
    shortLabel: { kk: "Тармақ", ru: "Глубина ветки", en: "Thread depth" },
    definition: {
      kk: "Есепке алынатын бір пікірдің астындағы пікірлердің орташа саны, кім жазғанына қарамай.",
      ru: "Среднее число комментариев под одним учитываемым комментарием, кто бы их ни писал.",
      en: "Mean number of comments beneath an eligible one, whoever wrote them.",
    },
  },
  share({
    id: "dialogueShare",
    formula: "r / a",
    source: wilson1927,
    denominator: answeredWords,
    whenUndefined: whenUnanswered,
    label: { kk: "Диалог үлесі", ru: "Доля диалога", en: "Dialogue share" },
    shortLabel: { kk: "Диалог", ru: "Диалог", en: "Dialogue" },
    definition: {
      kk: "Жауап берілген пікірлердің қаншасында азамат жауаптан кейін сол тармаққа қайта жазғаны.",
      ru: "В какой доле отвеченных комментариев гражданин после ответа снова написал в ветке.",
      en: "Of the answered comments, those whose author wrote in the thread again after the reply.",
    },
  }),
  share({
    id: "replyInSameLanguage",
    formula: "a_same / a_kk+ru",
    source: wilson1927,
    denominator: {
      kk: "қазақша немесе орысша пікірге берілген жауаптар",
      ru: "ответы на комментарии на казахском или русском",
      en: "replies to comments in Kazakh or Russian",
    },
    whenUndefined: whenUnanswered,
    label: {
      kk: "Сұраушының тілінде жауап беру үлесі",
      ru: "Ответ на языке спросившего",
      en: "Reply in the asker's language",
    },
    shortLabel: { kk: "Сол тілде", ru: "На том же языке", en: "Same language" },
    definition: {
      kk: "Қазақша пікірге қазақша, орысшаға орысша берілген жауаптар; екі тілде жазылған жауап та сәйкес деп саналады. Тілді бағдарлама сөздерге қарап ажыратады; өлшем бойынша жүз пікірдің 99-ы дұрыс анықталады.",
      ru: "Ответы по-казахски на казахский и по-русски на русский; ответ на обоих языках тоже подходит. Язык определяет программа по словам; измеренная точность — 99 комментариев из ста.",
      en: "Replies in Kazakh to Kazakh and in Russian to Russian; a reply in both counts too. A program tells languages by words, measured right for 99 of a hundred comments.",
    },
  }),
];
