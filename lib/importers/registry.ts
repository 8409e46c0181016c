import { openAkimetricsFollowersMapper } from "./formats/akimetrics-followers/mapper.ts";
import { akimetricsFollowersSchema } from "./formats/akimetrics-followers/schema.ts";
import { openAkimetricsPostsMapper } from "./formats/akimetrics-posts/mapper.ts";
import { akimetricsPostsSchema } from "./formats/akimetrics-posts/schema.ts";
import { openApifyFacebookMapper } from "./formats/apify-facebook/mapper.ts";
import { apifyFacebookSchema } from "./formats/apify-facebook/schema.ts";
import { apifyInstagramJson } from "./formats/apify-instagram/json-form.ts";
import { openApifyInstagramMapper } from "./formats/apify-instagram/mapper.ts";
import { apifyInstagramSchema } from "./formats/apify-instagram/schema.ts";
import { openApifyTiktokMapper } from "./formats/apify-tiktok/mapper.ts";
import { apifyTiktokSchema } from "./formats/apify-tiktok/schema.ts";
import { openBuzzfeedMapper } from "./formats/buzzfeed/mapper.ts";
import { buzzfeedSchema } from "./formats/buzzfeed/schema.ts";
import { openContentLibraryFacebookMapper } from "./formats/content-library-facebook/mapper.ts";
import { contentLibraryFacebookSchema } from "./formats/content-library-facebook/schema.ts";
import { openContentLibraryInstagramMapper } from "./formats/content-library-instagram/mapper.ts";
import { contentLibraryInstagramSchema } from "./formats/content-library-instagram/schema.ts";
import { openCrowdtangleFacebookMapper } from "./formats/crowdtangle-facebook/mapper.ts";
import { crowdtangleFacebookSchema } from "./formats/crowdtangle-facebook/schema.ts";
import { openCrowdtangleInstagramMapper } from "./formats/crowdtangle-instagram/mapper.ts";
import { crowdtangleInstagramSchema } from "./formats/crowdtangle-instagram/schema.ts";
import { openFacebookScraperMapper } from "./formats/facebook-scraper/mapper.ts";
import { facebookScraperSchema } from "./formats/facebook-scraper/schema.ts";
import { openFacepagerMapper } from "./formats/facepager/mapper.ts";
import { facepagerSchema } from "./formats/facepager/schema.ts";
import { openFanpageKarmaMapper } from "./formats/fanpage-karma/mapper.ts";
import { fanpageKarmaSchema } from "./formats/fanpage-karma/schema.ts";
import {
  openFourcatFacebookMapper,
  openFourcatFacebookTextsMapper,
  openFourcatInstagramMapper,
  openFourcatTiktokMapper,
  openFourcatVkMapper,
  openFourcatXMapper,
} from "./formats/fourcat/mapper.ts";
import {
  fourcatFacebookSchema,
  fourcatFacebookTextsSchema,
  fourcatInstagramSchema,
  fourcatTelegramSchema,
  fourcatTiktokSchema,
  fourcatVkSchema,
  fourcatXSchema,
} from "./formats/fourcat/schemas.ts";
import { openFourcatTelegramMapper } from "./formats/fourcat/telegram-mapper.ts";
import { openGraphApiMapper } from "./formats/graph-api/mapper.ts";
import { graphApiSchema } from "./formats/graph-api/schema.ts";
import { openHootsuiteMapper } from "./formats/hootsuite/mapper.ts";
import { hootsuiteSchema } from "./formats/hootsuite/schema.ts";
import { openInstaloaderMapper } from "./formats/instaloader/mapper.ts";
import { instaloaderSchema } from "./formats/instaloader/schema.ts";
import { openMetaFacebookMapper } from "./formats/meta-facebook/mapper.ts";
import { metaFacebookSchema } from "./formats/meta-facebook/schema.ts";
import { openMetaInstagramMapper } from "./formats/meta-instagram/mapper.ts";
import { metaInstagramSchema } from "./formats/meta-instagram/schema.ts";
import { openMetaVideoMapper } from "./formats/meta-video/mapper.ts";
import { metaVideoSchema } from "./formats/meta-video/schema.ts";
import { telegramDesktopJson } from "./formats/telegram-desktop/json-form.ts";
import { openTelegramDesktopMapper } from "./formats/telegram-desktop/mapper.ts";
import { telegramDesktopSchema } from "./formats/telegram-desktop/schema.ts";
import { openTiktokFollowersMapper } from "./formats/tiktok-followers/mapper.ts";
import { tiktokFollowersSchema } from "./formats/tiktok-followers/schema.ts";
import { openTiktokVideosMapper } from "./formats/tiktok-videos/mapper.ts";
import { tiktokVideosSchema } from "./formats/tiktok-videos/schema.ts";
import { openYoutubeChannelsMapper } from "./formats/youtube-channels/mapper.ts";
import { youtubeChannelsSchema } from "./formats/youtube-channels/schema.ts";
import { openYoutubeStudioMapper } from "./formats/youtube-studio/mapper.ts";
import { youtubeStudioSchema } from "./formats/youtube-studio/schema.ts";
import { openYoutubeVideosMapper } from "./formats/youtube-videos/mapper.ts";
import { youtubeVideosSchema } from "./formats/youtube-videos/schema.ts";
import { zeeschuimerJson } from "./formats/zeeschuimer/json-form.ts";
import {
  openZeeschuimerInstagramMapper,
  openZeeschuimerTiktokMapper,
  openZeeschuimerXMapper,
} from "./formats/zeeschuimer/mapper.ts";
import { passedOverOnX } from "./formats/zeeschuimer/passed-over.ts";
import {
  zeeschuimerInstagramSchema,
  zeeschuimerTiktokSchema,
  zeeschuimerXSchema,
} from "./formats/zeeschuimer/schemas.ts";
import { surveyFormats } from "./survey/survey-formats.ts";
import type { TableFormat } from "./table/table-format.ts";

/**
 * The one place where a format is registered. The first one that matches a header is taken, so exports
 * of platforms and tools come before our own templates, whose words are more common.
 */
export const tableFormats: readonly TableFormat[] = [
  { schema: metaInstagramSchema, openMapper: openMetaInstagramMapper },
  { schema: metaFacebookSchema, openMapper: openMetaFacebookMapper },
  { schema: hootsuiteSchema, openMapper: openHootsuiteMapper },
  { schema: graphApiSchema, openMapper: openGraphApiMapper },
  { schema: buzzfeedSchema, openMapper: openBuzzfeedMapper },
  { schema: contentLibraryFacebookSchema, openMapper: openContentLibraryFacebookMapper },
  { schema: contentLibraryInstagramSchema, openMapper: openContentLibraryInstagramMapper },
  { schema: crowdtangleFacebookSchema, openMapper: openCrowdtangleFacebookMapper },
  { schema: crowdtangleInstagramSchema, openMapper: openCrowdtangleInstagramMapper },
  { schema: facebookScraperSchema, openMapper: openFacebookScraperMapper },
  { schema: metaVideoSchema, openMapper: openMetaVideoMapper },
  { schema: tiktokFollowersSchema, openMapper: openTiktokFollowersMapper },
  { schema: tiktokVideosSchema, openMapper: openTiktokVideosMapper },
  { schema: youtubeChannelsSchema, openMapper: openYoutubeChannelsMapper },
  { schema: youtubeStudioSchema, openMapper: openYoutubeStudioMapper },
  { schema: youtubeVideosSchema, openMapper: openYoutubeVideosMapper },
  { schema: apifyInstagramSchema, openMapper: openApifyInstagramMapper, json: apifyInstagramJson },
  { schema: apifyFacebookSchema, openMapper: openApifyFacebookMapper },
  { schema: apifyTiktokSchema, openMapper: openApifyTiktokMapper },
  { schema: instaloaderSchema, openMapper: openInstaloaderMapper },
  {
    schema: zeeschuimerInstagramSchema,
    openMapper: openZeeschuimerInstagramMapper,
    json: zeeschuimerJson("instagram"),
  },
  { schema: zeeschuimerTiktokSchema, openMapper: openZeeschuimerTiktokMapper, json: zeeschuimerJson("tiktok") },
  { schema: zeeschuimerXSchema, openMapper: openZeeschuimerXMapper, json: zeeschuimerJson("x", passedOverOnX) },
  { schema: telegramDesktopSchema, openMapper: openTelegramDesktopMapper, json: telegramDesktopJson },
  { schema: fanpageKarmaSchema, openMapper: openFanpageKarmaMapper },
  { schema: facepagerSchema, openMapper: openFacepagerMapper },
  { schema: fourcatFacebookSchema, openMapper: openFourcatFacebookMapper },
  { schema: fourcatFacebookTextsSchema, openMapper: openFourcatFacebookTextsMapper },
  { schema: fourcatInstagramSchema, openMapper: openFourcatInstagramMapper },
  { schema: fourcatTelegramSchema, openMapper: openFourcatTelegramMapper },
  { schema: fourcatTiktokSchema, openMapper: openFourcatTiktokMapper },
  { schema: fourcatVkSchema, openMapper: openFourcatVkMapper },
  { schema: fourcatXSchema, openMapper: openFourcatXMapper },
  { schema: akimetricsPostsSchema, openMapper: openAkimetricsPostsMapper },
  { schema: akimetricsFollowersSchema, openMapper: openAkimetricsFollowersMapper },
];

/** Names of all formats that are taken, for messages. */
export const formatNames: readonly string[] = [
  ...tableFormats.map(({ schema }) => schema.name),
  ...surveyFormats.map(({ name }) => name),
];
