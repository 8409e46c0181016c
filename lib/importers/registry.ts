import { openAkimetricsFollowersMapper } from "./akimetrics-followers/mapper.ts";
import { akimetricsFollowersSchema } from "./akimetrics-followers/schema.ts";
import { openAkimetricsPostsMapper } from "./akimetrics-posts/mapper.ts";
import { akimetricsPostsSchema } from "./akimetrics-posts/schema.ts";
import { openApifyFacebookMapper } from "./apify-facebook/mapper.ts";
import { apifyFacebookSchema } from "./apify-facebook/schema.ts";
import { apifyInstagramJson } from "./apify-instagram/json-form.ts";
import { openApifyInstagramMapper } from "./apify-instagram/mapper.ts";
import { apifyInstagramSchema } from "./apify-instagram/schema.ts";
import { openApifyTiktokMapper } from "./apify-tiktok/mapper.ts";
import { apifyTiktokSchema } from "./apify-tiktok/schema.ts";
import { openBuzzfeedMapper } from "./buzzfeed/mapper.ts";
import { buzzfeedSchema } from "./buzzfeed/schema.ts";
import { openContentLibraryFacebookMapper } from "./content-library-facebook/mapper.ts";
import { contentLibraryFacebookSchema } from "./content-library-facebook/schema.ts";
import { openContentLibraryInstagramMapper } from "./content-library-instagram/mapper.ts";
import { contentLibraryInstagramSchema } from "./content-library-instagram/schema.ts";
import { openCrowdtangleFacebookMapper } from "./crowdtangle-facebook/mapper.ts";
import { crowdtangleFacebookSchema } from "./crowdtangle-facebook/schema.ts";
import { openCrowdtangleInstagramMapper } from "./crowdtangle-instagram/mapper.ts";
import { crowdtangleInstagramSchema } from "./crowdtangle-instagram/schema.ts";
import { openFacebookScraperMapper } from "./facebook-scraper/mapper.ts";
import { facebookScraperSchema } from "./facebook-scraper/schema.ts";
import { openFacepagerMapper } from "./facepager/mapper.ts";
import { facepagerSchema } from "./facepager/schema.ts";
import { openFanpageKarmaMapper } from "./fanpage-karma/mapper.ts";
import { fanpageKarmaSchema } from "./fanpage-karma/schema.ts";
import {
  openFourcatFacebookMapper,
  openFourcatFacebookTextsMapper,
  openFourcatInstagramMapper,
  openFourcatTiktokMapper,
  openFourcatVkMapper,
  openFourcatXMapper,
} from "./fourcat/mapper.ts";
import {
  fourcatFacebookSchema,
  fourcatFacebookTextsSchema,
  fourcatInstagramSchema,
  fourcatTelegramSchema,
  fourcatTiktokSchema,
  fourcatVkSchema,
  fourcatXSchema,
} from "./fourcat/schemas.ts";
import { openFourcatTelegramMapper } from "./fourcat/telegram-mapper.ts";
import { openGraphApiMapper } from "./graph-api/mapper.ts";
import { graphApiSchema } from "./graph-api/schema.ts";
import { openHootsuiteMapper } from "./hootsuite/mapper.ts";
import { hootsuiteSchema } from "./hootsuite/schema.ts";
import { openInstaloaderMapper } from "./instaloader/mapper.ts";
import { instaloaderSchema } from "./instaloader/schema.ts";
import { openMetaFacebookMapper } from "./meta-facebook/mapper.ts";
import { metaFacebookSchema } from "./meta-facebook/schema.ts";
import { openMetaInstagramMapper } from "./meta-instagram/mapper.ts";
import { metaInstagramSchema } from "./meta-instagram/schema.ts";
import { openMetaVideoMapper } from "./meta-video/mapper.ts";
import { metaVideoSchema } from "./meta-video/schema.ts";
import type { TableFormat } from "./table/table-format.ts";
import { telegramDesktopJson } from "./telegram-desktop/json-form.ts";
import { openTelegramDesktopMapper } from "./telegram-desktop/mapper.ts";
import { telegramDesktopSchema } from "./telegram-desktop/schema.ts";
import { openTiktokFollowersMapper } from "./tiktok-followers/mapper.ts";
import { tiktokFollowersSchema } from "./tiktok-followers/schema.ts";
import { openTiktokVideosMapper } from "./tiktok-videos/mapper.ts";
import { tiktokVideosSchema } from "./tiktok-videos/schema.ts";
import { openYoutubeChannelsMapper } from "./youtube-channels/mapper.ts";
import { youtubeChannelsSchema } from "./youtube-channels/schema.ts";
import { openYoutubeStudioMapper } from "./youtube-studio/mapper.ts";
import { youtubeStudioSchema } from "./youtube-studio/schema.ts";
import { openYoutubeVideosMapper } from "./youtube-videos/mapper.ts";
import { youtubeVideosSchema } from "./youtube-videos/schema.ts";
import { zeeschuimerJson } from "./zeeschuimer/json-form.ts";
import {
  openZeeschuimerInstagramMapper,
  openZeeschuimerTiktokMapper,
  openZeeschuimerXMapper,
} from "./zeeschuimer/mapper.ts";
import { passedOverOnX } from "./zeeschuimer/passed-over.ts";
import { zeeschuimerInstagramSchema, zeeschuimerTiktokSchema, zeeschuimerXSchema } from "./zeeschuimer/schemas.ts";

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
export const formatNames: readonly string[] = tableFormats.map(({ schema }) => schema.name);
