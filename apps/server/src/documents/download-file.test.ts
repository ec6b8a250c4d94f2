import { ROLES } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { buildProvince, fileForm, NOTICE, type Province, untilRead } from "../../test/documents.ts";

let program: TestApp;
let province: Province;
let officer: Browser;
let id: string;
const html = `<script>alert(1)</script>\n${NOTICE}`;

beforeAll(async () => {
  program = await buildTestApp({}, { jobs: true });
  province = await buildProvince(program);
  officer = await signIn(program, province.authorityId, "officer");
  const form = fileForm("../Kết luận (tháng 7)'.html", html);
  id = (await officer.send("POST", "/documents", ...form)).json().document.id;
  await untilRead(officer, id);
});
afterAll(() => program.close());

describe("the file as it was brought in", () => {
  test("the same bytes, as an attachment under its own name, which no browser runs", async () => {
    const answer = await officer.get(`/documents/${id}/file`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(html);
    expect(answer.headers).toMatchObject({
      "content-disposition": `attachment; filename*=UTF-8''K%E1%BA%BFt%20lu%E1%BA%ADn%20%28th%C3%A1ng%207%29%27.html`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(answer.headers["content-type"]).not.toContain("html");
  });

  test("a file damaged on the disk is told, not handed out", async () => {
    const { sha256 } = await program.deps.db
      .selectFrom("document")
      .select("sha256")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const { writeFile } = await import("node:fs/promises");
    await writeFile(`${program.deps.config.dataDir}/files/${sha256.slice(0, 2)}/${sha256}`, "khác");
    expect((await officer.get(`/documents/${id}/file`)).statusCode).toBe(500);
    await writeFile(`${program.deps.config.dataDir}/files/${sha256.slice(0, 2)}/${sha256}`, html);
  });
});

describe.each(ROLES)("%s", (role) => {
  const ofUnit = role === "unit_head" || role === "unit_contact";
  test(ofUnit ? "gets no file of a document without a task for the own unit" : "gets the file", async () => {
    const browser = await signIn(program, province.authorityId, role, { unitId: province.construction });
    expect((await browser.get(`/documents/${id}/file`)).statusCode).toBe(ofUnit ? 404 : 200);
  });
});
