import { platforms } from "#lib/domain/model.ts";
import { platformName } from "#lib/i18n/names.ts";

interface PlatformSelectProps {
  readonly id: string;
  readonly value: string;
  /** Words of the choice that names no network. */
  readonly none: string;
}

/** One network, or none of them. */
export function PlatformSelect({ id, value, none }: PlatformSelectProps) {
  return (
    <select id={id} name="platform" defaultValue={value}>
      <option value="">{none}</option>
      {platforms.map((platform) => (
        <option key={platform} value={platform}>
          {platformName(platform)}
        </option>
      ))}
    </select>
  );
}
