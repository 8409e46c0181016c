import "server-only";

/**
 * Settings of the embedded server: a machine of a few GB, one application, imports of millions of rows.
 * `durable: false` is for tests only: a crash of the machine may lose their data.
 */
export function serverSettings({
  port,
  durable,
}: {
  port: number;
  durable: boolean;
}): Readonly<Record<string, string>> {
  const safety: Record<string, string> = durable
    ? {}
    : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "80",
    shared_buffers: durable ? "256MB" : "128MB",
    effective_cache_size: "1GB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    random_page_cost: "1.1",
    max_wal_size: "2GB",
    // No replica and no archive hang on this server, so bulk loads may write less.
    wal_level: "minimal",
    max_wal_senders: "0",
    // Compiling a query costs more than the short queries here take.
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_duration_statement: "5000",
    log_checkpoints: "off",
    cluster_name: "akimetrics",
    ...safety,
  };
}
