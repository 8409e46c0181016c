import "server-only";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from "@prisma/driver-adapter-utils";
import type { SchemaEngine as Engine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type QueryArrayResult } from "pg";

/** Prisma's schema engine as WebAssembly, bound to one database: nothing has to be downloaded for migrations. */
export type SchemaEngine = Engine;

/**
 * Opens the engine on a database; `use` gets it and it is freed afterwards.
 * @param url the database's address
 * @param datamodel schema file names with their text; needed for `diff` only
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodel: [name: string, text: string][] | undefined,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiate();
  const pool = new Pool({ connectionString: url, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptFactory(pool));
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: datamodel }, () => undefined, adapter);
    return await use(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

/** The catalog's one-byte type, which the stock adapter does not know, and a type with the same text. */
const CHAR_OID = 18;
const BPCHAR_OID = 1042;

/**
 * The stock adapter cuts scripts at every semicolon, even inside comments and function bodies. Sent whole, a script
 * is also one transaction: a migration is applied entirely or not at all.
 */
class WholeScriptFactory extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => adapter["onError"](error));
    };
    const charColumns = new WeakMap<SqlQuery, number[]>();
    const ask: (query: SqlQuery) => Promise<QueryArrayResult> = adapter["performIO"].bind(adapter);
    const performIO = async (query: SqlQuery): Promise<QueryArrayResult> => {
      const result = await ask(query);
      const found = [...result.fields.keys()].filter((at) => result.fields[at]?.dataTypeID === CHAR_OID);
      for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID;
      charColumns.set(query, found);
      return result;
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const at of charColumns.get(query) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    };
    return Object.assign(adapter, { performIO });
  }
}

let instantiated = false;

/** The package expects a bundler to load its binary; here it is read from beside its bindings. */
function instantiate(): void {
  if (instantiated) return;
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, ".wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": bindings as WebAssembly.ModuleImports });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  // The bindings hand the text of a panic to this global, and only then throw.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`${text}\n`) },
  });
  instantiated = true;
}
