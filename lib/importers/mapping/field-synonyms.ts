import type { ImportField } from "../fields.ts";

/**
 * Words by which people name our fields, in Kazakh, Russian and English; `*` stands for any ending. The words of a
 * phrase follow one another in a header; a phrase that fills more of it is believed more.
 * Phrases are parted by `|`.
 */
export const fieldPhrases: Readonly<Partial<Record<ImportField, string>>> = {
  platform:
    "platform|network|social network|социальная сеть|соцсеть|соц сеть|платформа|площадка|желі*|әлеуметтік желі*",
  account:
    "account|handle|username|user name|login|page|page url|profile|profile url|account url|channel|community|author|screen name|аккаунт*|логин|страниц*|профил*|сообщество|группа|канал|автор|ссылка на страницу|ссылка на аккаунт|ссылка на профиль|парақша*|беті|тіркелгі*|арна|қауымдастық|парақша сілтемесі|аккаунт сілтемесі",
  accountId:
    "account id|page id|profile id|user id|author id|channel id|owner id|id аккаунта|id страницы|id автора|id группы|id сообщества|id канала|идентификатор страницы|идентификатор аккаунта|идентификатор канала|аккаунт id|парақша id|арна id|парақша идентификаторы",
  accountName:
    "account name|page name|channel name|display name|full name|название аккаунта|название страницы|название канала|название сообщества|имя автора|имя аккаунта|аккаунт атауы|парақша атауы|арна атауы|организация|organization|ұйым|ұйым атауы|акимат|әкімдік",
  postId:
    "post id|object id|message id|video id|media id|tweet id|status id|content id|id|id поста|id публикации|id записи|id сообщения|id видео|номер публикации|пост id|жазба id|жарияланым id|идентификатор*|жазба идентификаторы",
  publishedAt:
    "published at|published|publish time|publish date|publication date|date published|date|date time|datetime|time|posted|posted at|post date|post time|created at|created|timestamp|дата|дата публикации|дата и время|дата и время публикации|время публикации|дата поста|дата выхода|опубликован*|дата создания|день|время|күні|күн|уақыты|жарияланған күні|жарияланған уақыты|жарияланған күні мен уақыты|жариялан*|шыққан күні|жазба күні",
  type: "type|post type|media type|content type|format|тип|вид|тип поста|тип публикации|тип контента|формат|түрі|жазба түрі|жарияланым түрі|контент түрі",
  text: "text|message|caption|post text|content|body|description|title|текст|текст поста|текст публикации|сообщение|подпись|описание|содержание|заголовок|публикация|пост|мәтін*|жазба мәтіні|мазмұны|сипаттама*|тақырып*|жазба|жарияланым",
  permalink:
    "permalink|url|link|post url|post link|ссылка|ссылка на пост|ссылка на публикацию|ссылка на запись|адрес|сілтеме*|жазба сілтемесі|жазбаға сілтеме|жарияланым сілтемесі|постқа сілтеме|линк",
  likes:
    "likes|like|reactions|favorites|favourites|hearts|лайк*|реакци*|нравится|отметки нравится|мне нравится|лайктар|ұнат*|реакциялар|ұнады",
  comments: "comments|comment|replies|responses|комментари*|коммент*|комменты|ответы|пікір*|комментарийлер|жауаптар",
  shares:
    "shares|share|reposts|repost|retweets|forwards|репост*|поделились|поделились записью|пересылки|перепосты|ретвит*|бөліс*|репосттар|қайта жариял*",
  views:
    "views|view|plays|impressions|просмотр*|показы|показов|охват просмотров|қаралым*|қарау|қаралды|көру|көрген*|көрілген*|көрілім*|көрсетілім*",
  reach: "reach|охват|охваты|охват поста|қамту|қамтылған|қол жеткізу",
  saves: "saves|saved|bookmarks|сохранен*|сохранили|закладки|сақтау|сақталған|сақтағандар",
  followers:
    "followers|follower|subscribers|fans|members|подписчик*|фоловеры|участники|читатели|жазылушы*|оқырман*|жазылған*",
  "reactions.love": "love|loves|супер|ғажап",
  "reactions.care": "care|cares|мы вместе|қамқор*",
  "reactions.haha": "haha|ха ха|хаха",
  "reactions.wow": "wow|ух ты|вау",
  "reactions.sad": "sad|сочувствую|мұң*",
  "reactions.angry": "angry|возмутительно|ашу*",
};

/** Words by which people name what only a table of comments has; written like `fieldPhrases`. */
export const commentPhrases: Readonly<Partial<Record<ImportField, string>>> = {
  commentId:
    "comment id|comment link|comment url|id комментария|номер комментария|ссылка на комментарий|пікір id|пікір идентификаторы|пікір нөмірі|пікір сілтемесі|пікірге сілтеме",
  parentId:
    "parent id|parent comment|parent comment id|reply to|in reply to|replied to|ответ на|ответ на комментарий|id родителя|на что отвечает|қай пікірге жауап|жауап берілген пікір",
  account:
    "account|page|page url|account url|channel|community|аккаунт*|страниц*|сообщество|группа|канал|ссылка на страницу|ссылка на аккаунт|парақша*|тіркелгі*|арна|қауымдастық|парақша сілтемесі|аккаунт сілтемесі",
  authorId: "author id|commenter id|user id|id автора|id пользователя|автор id",
  author: "author|commenter|username|user|автор|пользователь|логин|пайдаланушы|кім жазды",
  authorName: "author name|commenter name|имя автора|имя пользователя|автор аты|аты жөні",
  postId:
    "post id|post link|post url|id поста|id публикации|id записи|ссылка на пост|ссылка на публикацию|пост|публикация|жарияланым id|жарияланым сілтемесі|жазба сілтемесі|жарияланым|жазба",
  text: "comment text|comment|text|message|комментарий|текст комментария|текст|пікір|пікір мәтіні|мәтін*",
};

/** Words that make a header mean something else than its field. */
export const fieldVetoes: Readonly<Partial<Record<ImportField, string>>> = {
  publishedAt:
    "сбор*|выгруз*|жүктел*|жинал*|collect*|export*|updated|обновл*|scrap*|crawl*|captured|edited|зона|zone|регистр*|подписк*",
  followers: "прирост|new|нов*|жаңа|өсім*|gained|lost|отпис*|net",
  likes: "per|rate|%|среднее|страниц*|page|орташа",
  comments: "per|rate|%|среднее|text|текст*|орташа|мәтін*",
  shares: "per|rate|%|среднее|орташа",
  views: "per|rate|%|среднее|орташа|time|время|уақыт*|ұзақ*",
  text: "язык|language|тілі|длина|length",
  permalink: "image|картинк*|фото|сурет*|picture|thumbnail|video|profile|профил*",
};

/** Words that count or join and tell no field. */
export const fillers: ReadonlySet<string> = new Set(
  "number of num no total count counts amount the количество кол во число шт штук всего итого в на и с по саны жалпы барлығы мен және рет utc gmt".split(
    " ",
  ),
);
