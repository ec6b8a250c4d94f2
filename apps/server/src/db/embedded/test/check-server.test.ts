import { expect, test } from "vitest";
import { checkServer } from "../check-server.ts";
import type { Connection } from "../provision.ts";
import { query, start, temporaryFolder } from "./helpers.ts";

function urlOf({ host, port, user, password }: Connection, database: string): string {
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

test("a server of the authority's own is told apart from one that cannot serve", async () => {
  const { connection, version } = await start(await temporaryFolder());
  expect(await checkServer(urlOf(connection, "dondoc"))).toBe(version);

  await query(
    connection,
    "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0",
  );
  await expect(checkServer(urlOf(connection, "ascii"))).rejects.toMatchObject({ code: "DB_URL_ENCODING" });

  await query(connection, "CREATE DATABASE plain LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
  await expect(checkServer(urlOf(connection, "plain"))).rejects.toMatchObject({ code: "DB_URL_LOCALE" });

  await expect(checkServer(urlOf(connection, "postgres"))).rejects.toMatchObject({ code: "DB_URL_RIGHTS" });
});

test("an address that leads nowhere is explained without its password", async () => {
  const refused = checkServer("postgres://ai:mat-khau-kin@127.0.0.1:1/x");
  await expect(refused).rejects.toMatchObject({ code: "DB_URL_UNREACHABLE" });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining("mat-khau-kin") });
  for (const url of ["mysql://x", "postgres://x:y@[", "không phải địa chỉ"]) {
    await expect(checkServer(url)).rejects.toMatchObject({ code: "DB_URL_INVALID" });
  }
});
