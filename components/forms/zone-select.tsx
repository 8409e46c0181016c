import type { TimeZone } from "#lib/domain/model.ts";

interface ZoneSelectProps {
  readonly id: string;
  readonly value: string;
  readonly timeZones: readonly TimeZone[];
  /** Words of the choice that names no zone. */
  readonly none: string;
}

/** One time zone, or none of them. */
export function ZoneSelect({ id, value, timeZones, none }: ZoneSelectProps) {
  return (
    <select id={id} name="timeZone" defaultValue={value}>
      <option value="">{none}</option>
      {timeZones.map((zone) => (
        <option key={zone} value={zone}>
          {zone}
        </option>
      ))}
    </select>
  );
}
