import { openAkimetricsCommentsMapper } from "./formats/akimetrics-comments/mapper.ts";
import { akimetricsCommentsSchema } from "./formats/akimetrics-comments/schema.ts";
import { openAkimetricsFollowersMapper } from "./formats/akimetrics-followers/mapper.ts";
import { akimetricsFollowersSchema } from "./formats/akimetrics-followers/schema.ts";
import { openAkimetricsPostsMapper } from "./formats/akimetrics-posts/mapper.ts";
import { akimetricsPostsSchema } from "./formats/akimetrics-posts/schema.ts";
import { openApifyFacebookMapper } from "./formats/apify-facebook/mapper.ts";
import { apifyFacebookSchema } from "./formats/apify-facebook/schema.ts";
import { openApifyFacebookCommentsMapper } from "./formats/apify-facebook-comments/mapper.ts";
import { apifyFacebookCommentsSchema } from "./formats/apify-facebook-comments/schema.ts";
import { apifyInstagramJson } from "./formats/apify-instagram/json-form.ts";
import { openApifyInstagramInside, openApifyInstagramMapper } from "./formats/apify-instagram/mapper.ts";
import { apifyInstagramSchema } from "./formats/apify-instagram/schema.ts";
import {
  apifyInstagramCommentsJson,
  openApifyInstagramCommentsMapper,
  openApifyInstagramReplies,
} from "./formats/apify-instagram-comments/mapper.ts";
import { apifyInstagramCommentsSchema } from "./formats/apify-instagram-comments/schema.ts";
import { openApifyTiktokMapper } from "./formats/apify-tiktok/mapper.ts";
import { apifyTiktokSchema } from "./formats/apify-tiktok/schema.ts";
import { openApifyTiktokCommentsMapper } from "./formats/apify-tiktok-comments/mapper.ts";
import { apifyTiktokCommentsSchema } from "./formats/apify-tiktok-comments/schema.ts";
import { openBuzzfeedMapper } from "./formats/buzzfeed/mapper.ts";
import { buzzfeedSchema } from "./formats/buzzfeed/schema.ts";
import { openContentLibraryCommentsMapper } from "./formats/content-library-comments/mapper.ts";
import { contentLibraryCommentsSchema } from "./formats/content-library-comments/schema.ts";
import { openContentLibraryFacebookMapper } from "./formats/content-library-facebook/mapper.ts";
import { contentLibraryFacebookSchema } from "./formats/content-library-facebook/schema.ts";
import { openContentLibraryInstagramMapper } from "./formats/content-library-instagram/mapper.ts";
import { contentLibraryInstagramSchema } from "./formats/content-library-instagram/schema.ts";
import { openCrowdtangleFacebookMapper } from "./formats/crowdtangle-facebook/mapper.ts";
import { crowdtangleFacebookSchema } from "./formats/crowdtangle-facebook/schema.ts";
import { openCrowdtangleInstagramMapper } from "./formats/crowdtangle-instagram/mapper.ts";
import { crowdtangleInstagramSchema } from "./formats/crowdtangle-instagram/schema.ts";
import { openExportCommentsMapper } from "./formats/export-comments/mapper.ts";
import { exportCommentsSchema } from "./formats/export-comments/schema.ts";
import { facebookScraperJson, openFacebookScraperInside } from "./formats/facebook-scraper/json-form.ts";
import { openFacebookScraperMapper } from "./formats/facebook-scraper/mapper.ts";
import { facebookScraperSchema } from "./formats/facebook-scraper/schema.ts";
import { openFacebookScraperCommentsMapper } from "./formats/facebook-scraper-comments/mapper.ts";
import { facebookScraperCommentsSchema } from "./formats/facebook-scraper-comments/schema.ts";
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
import { openFourcatTiktokCommentsMapper } from "./formats/fourcat-tiktok-comments/mapper.ts";
import { fourcatTiktokCommentsSchema } from "./formats/fourcat-tiktok-comments/schema.ts";
import { openGraphApiMapper } from "./formats/graph-api/mapper.ts";
import { graphApiSchema } from "./formats/graph-api/schema.ts";
import { openGraphApiCommentsMapper } from "./formats/graph-api-comments/mapper.ts";
import { graphApiCommentsSchema } from "./formats/graph-api-comments/schema.ts";
import { openHootsuiteMapper } from "./formats/hootsuite/mapper.ts";
import { hootsuiteSchema } from "./formats/hootsuite/schema.ts";
import { openHootsuiteCommentsMapper } from "./formats/hootsuite-comments/mapper.ts";
import { hootsuiteCommentsSchema } from "./formats/hootsuite-comments/schema.ts";
import { openInstaloaderMapper } from "./formats/instaloader/mapper.ts";
import { instaloaderSchema } from "./formats/instaloader/schema.ts";
import {
  instaloaderCommentsJson,
  openInstaloaderAnswers,
  openInstaloaderCommentsMapper,
} from "./formats/instaloader-comments/mapper.ts";
import { instaloaderCommentsSchema } from "./formats/instaloader-comments/schema.ts";
import { openMetaFacebookMapper } from "./formats/meta-facebook/mapper.ts";
import { metaFacebookSchema } from "./formats/meta-facebook/schema.ts";
import { openMetaInstagramMapper } from "./formats/meta-instagram/mapper.ts";
import { metaInstagramSchema } from "./formats/meta-instagram/schema.ts";
import { openMetaVideoMapper } from "./formats/meta-video/mapper.ts";
import { metaVideoSchema } from "./formats/meta-video/schema.ts";
import { telegramDesktopJson } from "./formats/telegram-desktop/json-form.ts";
import { openTelegramDesktopMapper } from "./formats/telegram-desktop/mapper.ts";
import { telegramDesktopSchema } from "./formats/telegram-desktop/schema.ts";
import { telegramDiscussionJson } from "./formats/telegram-discussion/json-form.ts";
import { openTelegramDiscussionMapper } from "./formats/telegram-discussion/mapper.ts";
import { telegramDiscussionSchema } from "./formats/telegram-discussion/schema.ts";
import { openTiktokFollowersMapper } from "./formats/tiktok-followers/mapper.ts";
import { tiktokFollowersSchema } from "./formats/tiktok-followers/schema.ts";
import { openTiktokVideosMapper } from "./formats/tiktok-videos/mapper.ts";
import { tiktokVideosSchema } from "./formats/tiktok-videos/schema.ts";
import { openYoutubeChannelsMapper } from "./formats/youtube-channels/mapper.ts";
import { youtubeChannelsSchema } from "./formats/youtube-channels/schema.ts";
import { openYoutubeCommentsMapper } from "./formats/youtube-comments/mapper.ts";
import { youtubeCommentsSchema } from "./formats/youtube-comments/schema.ts";
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
import { openZeeschuimerCommentsMapper } from "./formats/zeeschuimer-comments/mapper.ts";
import { zeeschuimerCommentsSchema } from "./formats/zeeschuimer-comments/schema.ts";
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
  { schema: hootsuiteCommentsSchema, openMapper: openHootsuiteCommentsMapper },
  { schema: graphApiSchema, openMapper: openGraphApiMapper },
  { schema: graphApiCommentsSchema, openMapper: openGraphApiCommentsMapper },
  { schema: buzzfeedSchema, openMapper: openBuzzfeedMapper },
  { schema: contentLibraryFacebookSchema, openMapper: openContentLibraryFacebookMapper },
  { schema: contentLibraryInstagramSchema, openMapper: openContentLibraryInstagramMapper },
  { schema: contentLibraryCommentsSchema, openMapper: openContentLibraryCommentsMapper },
  { schema: crowdtangleFacebookSchema, openMapper: openCrowdtangleFacebookMapper },
  { schema: crowdtangleInstagramSchema, openMapper: openCrowdtangleInstagramMapper },
  {
    schema: facebookScraperSchema,
    openMapper: openFacebookScraperMapper,
    openInside: openFacebookScraperInside,
    json: facebookScraperJson,
  },
  { schema: facebookScraperCommentsSchema, openMapper: openFacebookScraperCommentsMapper },
  { schema: metaVideoSchema, openMapper: openMetaVideoMapper },
  { schema: tiktokFollowersSchema, openMapper: openTiktokFollowersMapper },
  { schema: tiktokVideosSchema, openMapper: openTiktokVideosMapper },
  { schema: youtubeChannelsSchema, openMapper: openYoutubeChannelsMapper },
  { schema: youtubeStudioSchema, openMapper: openYoutubeStudioMapper },
  { schema: youtubeVideosSchema, openMapper: openYoutubeVideosMapper },
  { schema: youtubeCommentsSchema, openMapper: openYoutubeCommentsMapper },
  {
    schema: apifyInstagramSchema,
    openMapper: openApifyInstagramMapper,
    openInside: openApifyInstagramInside,
    json: apifyInstagramJson,
  },
  {
    schema: apifyInstagramCommentsSchema,
    openMapper: openApifyInstagramCommentsMapper,
    openInside: openApifyInstagramReplies,
    json: apifyInstagramCommentsJson,
  },
  { schema: apifyFacebookSchema, openMapper: openApifyFacebookMapper },
  { schema: apifyFacebookCommentsSchema, openMapper: openApifyFacebookCommentsMapper },
  { schema: apifyTiktokSchema, openMapper: openApifyTiktokMapper },
  { schema: apifyTiktokCommentsSchema, openMapper: openApifyTiktokCommentsMapper },
  { schema: instaloaderSchema, openMapper: openInstaloaderMapper },
  {
    schema: instaloaderCommentsSchema,
    openMapper: openInstaloaderCommentsMapper,
    openInside: openInstaloaderAnswers,
    json: instaloaderCommentsJson,
  },
  {
    schema: zeeschuimerInstagramSchema,
    openMapper: openZeeschuimerInstagramMapper,
    json: zeeschuimerJson("instagram"),
  },
  { schema: zeeschuimerTiktokSchema, openMapper: openZeeschuimerTiktokMapper, json: zeeschuimerJson("tiktok") },
  { schema: zeeschuimerXSchema, openMapper: openZeeschuimerXMapper, json: zeeschuimerJson("x", passedOverOnX) },
  {
    schema: zeeschuimerCommentsSchema,
    openMapper: openZeeschuimerCommentsMapper,
    json: zeeschuimerJson("tiktok-comments"),
  },
  { schema: telegramDiscussionSchema, openMapper: openTelegramDiscussionMapper, json: telegramDiscussionJson },
  { schema: telegramDesktopSchema, openMapper: openTelegramDesktopMapper, json: telegramDesktopJson },
  { schema: fanpageKarmaSchema, openMapper: openFanpageKarmaMapper },
  { schema: facepagerSchema, openMapper: openFacepagerMapper },
  { schema: fourcatFacebookSchema, openMapper: openFourcatFacebookMapper },
  { schema: fourcatFacebookTextsSchema, openMapper: openFourcatFacebookTextsMapper },
  { schema: fourcatInstagramSchema, openMapper: openFourcatInstagramMapper },
  { schema: fourcatTelegramSchema, openMapper: openFourcatTelegramMapper },
  { schema: fourcatTiktokSchema, openMapper: openFourcatTiktokMapper },
  { schema: fourcatTiktokCommentsSchema, openMapper: openFourcatTiktokCommentsMapper },
  { schema: fourcatVkSchema, openMapper: openFourcatVkMapper },
  { schema: fourcatXSchema, openMapper: openFourcatXMapper },
  { schema: exportCommentsSchema, openMapper: openExportCommentsMapper },
  { schema: akimetricsCommentsSchema, openMapper: openAkimetricsCommentsMapper },
  { schema: akimetricsPostsSchema, openMapper: openAkimetricsPostsMapper },
  { schema: akimetricsFollowersSchema, openMapper: openAkimetricsFollowersMapper },
];

/** Names of all formats that are taken, for messages. */
export const formatNames: readonly string[] = [
  ...tableFormats.map(({ schema }) => schema.name),
  ...surveyFormats.map(({ name }) => name),
];
