import type { Organization } from "../model.ts";

/** What a body is. */
export const organizationKinds = ["akimat", "ministry", "department", "agency", "other"] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** An organization with its place among the others. */
export interface PlacedOrganization extends Organization {
  readonly kind: OrganizationKind;
  /** Number of the organization that it is a part of. */
  readonly parentId: number | null;
  readonly accounts: number;
}

/** A line of the tree of organizations: how deep it stands below its region or the country. */
export interface TreeLine {
  readonly organization: PlacedOrganization;
  readonly depth: number;
}

/** The organizations as a tree, each below the one that it is a part of, in the order in which they came. */
export function organizationTree(organizations: readonly PlacedOrganization[]): TreeLine[] {
  const known = new Set(organizations.map(({ id }) => id));
  const below = new Map<number | null, PlacedOrganization[]>();
  for (const organization of organizations) {
    const parent = organization.parentId !== null && known.has(organization.parentId) ? organization.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), organization]);
  }
  const lines: TreeLine[] = [];
  const walk = (parent: number | null, depth: number) => {
    for (const organization of below.get(parent) ?? []) {
      lines.push({ organization, depth });
      walk(organization.id, depth + 1);
    }
  };
  walk(null, 0);
  return lines;
}

/** Whether an organization would stand below itself if it became a part of another. */
export function closesCircle(
  organizations: readonly Pick<PlacedOrganization, "id" | "parentId">[],
  id: number,
  parentId: number | null,
): boolean {
  const parentOf = new Map(organizations.map((organization) => [organization.id, organization.parentId]));
  let at = parentId;
  for (let steps = 0; at !== null && steps <= organizations.length; steps += 1) {
    if (at === id) return true;
    at = parentOf.get(at) ?? null;
  }
  return false;
}
