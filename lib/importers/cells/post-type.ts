import type { PostType } from "#lib/domain/model.ts";

const words: Readonly<Record<PostType, string>> = {
  text: "text,status,statuses,post,текст,статус,пост,мәтін,κείμενο",
  photo:
    "photo,photos,image,images,picture,ig image,ig photo,фото,фотография,изображение,сурет,φωτογραφίες,εικόνα ig,фото instagram",
  album:
    "album,albums,carousel,carousels,sidecar,ig carousel,carousel album,mixed,multiple photos,альбом,карусель,галерея,εναλλασσόμενες εικόνες ig",
  video:
    "video,videos,native video,ig video,igtv,video inline,youtube,vine,episode,видео,бейне,бейнежазба,βίντεο,видео instagram",
  reel: "reel,reels,ig reel,ig reels,clips,short,shorts,рилс,рилсы,reels video,reel do instagram",
  link: "link,links,share,webpage,url,ссылка,сілтеме,σύνδεσμοι",
  story: "story,stories,ig story,сторис,история,story photo,story video,ιστορία στο instagram,historia de instagram",
  live: "live,live video,live videos,live video complete,live video scheduled,эфир,прямой эфир,тікелей эфир",
  other:
    "other,event,events,note,offer,music,poll,document,file,audio,voice,sticker,gif,animation,contact,location,другое,опрос,басқа,εκδηλώσεις",
};

const byWord = new Map<string, PostType>(
  Object.entries(words).flatMap(([type, list]) => list.split(",").map((word) => [word, type as PostType] as const)),
);

/** The type that a word means, or undefined where it is not known. */
export function readPostType(cell: string): PostType | undefined {
  return byWord.get(
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, " "),
  );
}
