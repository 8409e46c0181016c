import { openAkimetricsFollowersMapper } from "./akimetrics-followers/mapper.ts";
import { akimetricsFollowersSchema } from "./akimetrics-followers/schema.ts";
import { openAkimetricsPostsMapper } from "./akimetrics-posts/mapper.ts";
import { akimetricsPostsSchema } from "./akimetrics-posts/schema.ts";
import { openGraphApiMapper } from "./graph-api/mapper.ts";
import { graphApiSchema } from "./graph-api/schema.ts";
import { openHootsuiteMapper } from "./hootsuite/mapper.ts";
import { hootsuiteSchema } from "./hootsuite/schema.ts";
import { openMetaFacebookMapper } from "./meta-facebook/mapper.ts";
import { metaFacebookSchema } from "./meta-facebook/schema.ts";
import { openMetaInstagramMapper } from "./meta-instagram/mapper.ts";
import { metaInstagramSchema } from "./meta-instagram/schema.ts";
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
  { schema: akimetricsPostsSchema, openMapper: openAkimetricsPostsMapper },
  { schema: akimetricsFollowersSchema, openMapper: openAkimetricsFollowersMapper },
];

/** Names of all formats that are taken, for messages. */
export const formatNames: readonly string[] = tableFormats.map(({ schema }) => schema.name);
