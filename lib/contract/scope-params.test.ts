import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { platforms } from "#lib/domain/model.ts";
import { regions } from "#lib/domain/regions.ts";
import { everything, parseScopeParams, scopeParamsOf } from "./scope-params.ts";

const parse = (query: string) => parseScopeParams(new URLSearchParams(query));

describe("the filter of the doors", () => {
  test("an empty query leaves nothing out", () => {
    expect(parse("")).toEqual(everything);
    expect(parse("from=&to=&region=&platform=&account=")).toEqual(everything);
  });

  test("lists may be comma-separated, repeated, or both", () => {
    const expected = { ...everything, regions: ["KZ-61", "KZ-27"], platforms: ["facebook", "instagram"] };
    expect(parse("region=KZ-61,KZ-27&platform=facebook,instagram")).toEqual(expected);
    expect(parse("region=kz-61&region=KZ-27,KZ-61&platform=Facebook&platform=instagram")).toEqual(expected);
    expect(parseScopeParams({ region: ["KZ-61", "KZ-27"], platform: "facebook, instagram" })).toEqual(expected);
  });

  test("an account is platform:handle, with or without @", () => {
    const accounts = [
      { platform: "facebook", handle: "akimat.demo" },
      { platform: "instagram", handle: "Akimat_Demo" },
    ];
    expect(parse("account=facebook:akimat.demo,instagram:@Akimat_Demo").accounts).toEqual(accounts);
  });

  test("a comma or colon within a handle belongs to the handle", () => {
    const accounts = [
      { platform: "vk", handle: "a,b:c" },
      { platform: "x", handle: "d" },
    ];
    expect(parse("account=vk:a,b:c,x:d").accounts).toEqual(accounts);
  });

  test.each([
    ["from=2023-02-29", "invalid_day"],
    ["to=01.06.2022", "invalid_day"],
    ["from=1999-12-31", "day_out_of_range"],
    ["from=9999-12-31", "day_out_of_range"],
    ["to=2101-01-01", "day_out_of_range"],
    ["from=2023-02-02&to=2023-02-01", "period_reversed"],
    ["from=2023-02-02&from=2023-02-01", "repeated_parameter"],
    ["region=KZ-99", "unknown_region"],
    ["platform=myspace", "platform_unknown"],
    ["account=akimat", "account_malformed"],
    ["account=facebook:", "account_malformed"],
    ["account=facebook:%00", "account_malformed"],
    ["account=facebook:a%1Fb", "account_malformed"],
    ["from=2023-02-02%00", "control_character"],
    ["account=myspace:akimat", "platform_unknown"],
  ])("%s is refused as %s", (query, code) => {
    expect(() => parse(query)).toThrow(expect.objectContaining({ name: "InvalidRequestError", code }));
  });

  test("equal filters have one address, in canonical order", () => {
    const address = scopeParamsOf(
      parse("account=x:b,x:a&platform=x,facebook&region=KZ-61,KZ-27&to=2023-05-31"),
    ).toString();
    expect(address).toBe("to=2023-05-31&region=KZ-27%2CKZ-61&platform=facebook%2Cx&account=x%3Aa%2Cx%3Ab");
  });

  test("what is written is read back, for any filter", () => {
    const handle = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(..."aZ0._-,:@қ%&=+ ") });
    const scope = fc.record({
      from: fc.option(fc.constantFrom("2022-06-01", "2023-01-31")),
      to: fc.option(fc.constantFrom("2023-05-31", "2024-02-29")),
      regions: fc.uniqueArray(fc.constantFrom(...regions.map(({ code }) => code))),
      platforms: fc.uniqueArray(fc.constantFrom(...platforms)),
      accounts: fc.array(
        fc.record({
          platform: fc.constantFrom(...platforms),
          handle: handle
            .map((text) => text.trim().replace(/^@+/, "").trim())
            .filter((text) => /^[^@,\s].*[^,\s]$/.test(text)),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(scope, (given) => {
        const address = scopeParamsOf(given).toString();
        const read = parse(address);
        expect(scopeParamsOf(read).toString()).toBe(scopeParamsOf(parse(scopeParamsOf(read).toString())).toString());
        expect([...read.regions].sort()).toEqual([...given.regions].sort());
        expect(new Set(read.accounts.map((account) => JSON.stringify(account)))).toEqual(
          new Set(given.accounts.map(({ platform, handle }) => JSON.stringify({ platform, handle }))),
        );
      }),
    );
  });
});
