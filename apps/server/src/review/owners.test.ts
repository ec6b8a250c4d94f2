import { describe, expect, test } from "vitest";
import { createMatcher } from "../org/match.ts";
import type { Directory } from "./directory.ts";
import { ownersOf } from "./owners.ts";
import type { StoredParty } from "./proposal.table.ts";

const unit = (id: string, name: string, kind: "commune" | "ward" | "department" = "commune") => ({
  id,
  name,
  kind,
  parentId: null,
  shortName: null,
  aliases: [],
});
const units = [
  unit("a", "UBND xã An Thượng"),
  unit("ah", "UBND xã An Thượng Hạ"),
  unit("b", "UBND xã Bình Lãng"),
  unit("t", "UBND phường Tân Lạc", "ward"),
  unit("s", "Sở Tài chính", "department"),
  unit("v", "Văn phòng UBND tỉnh", "department"),
];
const groups = [
  { id: "g", name: "UBND các xã, phường", aliases: [], kinds: [], unitIds: ["a", "ah", "b", "t"] },
  { id: "w", name: "UBND các phường", aliases: [], kinds: [], unitIds: ["t"] },
];
const people = [{ id: "p", name: "Trần Thị Mẫu", position: "", unitId: "v" }];
const names = new Map([...units, ...groups, ...people].map(({ id, name }) => [id, name]));
const directory: Directory = {
  candidates: createMatcher({ units, groups, people }),
  nameOf: ({ id }) => names.get(id) ?? null,
  membersOf: (id) =>
    (groups.find((group) => group.id === id)?.unitIds ?? []).map((member) => ({
      id: member,
      names: [names.get(member)!],
    })),
  unitOf: (id) => people.find((person) => person.id === id)?.unitId ?? null,
};

const party = (name: string, more: Partial<StoredParty> = {}): StoredParty => ({
  name,
  span: null,
  kind: "unit",
  from: "clause",
  match: null,
  ...more,
});
/** Owners of an order whose only lead stands at the beginning of the text. */
const leadsOf = (name: string, rest: string) =>
  ownersOf(
    { leads: [party(name, { span: { start: 0, end: name.length } })], coordinators: [] },
    name + rest,
    directory,
  );

describe("a collective owner becomes its members", () => {
  test.each([
    [" rà soát hộ nghèo.", ["a", "ah", "b", "t"]],
    [" (trừ xã Bình Lãng) rà soát hộ nghèo.", ["a", "ah", "t"]],
    [" (trừ xã Bình Lãng và phường Tân Lạc) rà soát.", ["a", "ah"]],
    [", không bao gồm xã An Thượng Hạ, rà soát.", ["a", "b", "t"]],
    [" trừ các xã An Thượng, An Thượng Hạ; xã Bình Lãng báo cáo riêng.", ["b", "t"]],
    [" (ngoại trừ UBND các phường) rà soát.", ["a", "ah", "b"]],
    [" (trừ xã BÌNH LÃNG) rà soát.", ["a", "ah", "t"]],
    [" rà soát các trường hợp, trừ xã Bình Lãng đã xong.", ["a", "ah", "b", "t"]],
    [" (không kể đơn vị đã hoàn thành) rà soát.", ["a", "ah", "b", "t"]],
  ])("UBND các xã, phường%s", (rest, expected) => {
    expect(leadsOf("UBND các xã, phường", rest).leadUnitIds).toEqual(expected);
  });

  test("an exception inside the name itself", () => {
    const { leadUnitIds } = leadsOf("UBND các xã, phường (trừ xã Bình Lãng)", " rà soát.");
    expect(leadUnitIds).toEqual(["a", "ah", "t"]);
  });
});

describe("who an order goes to", () => {
  test("a name that the directory does not know is told, not dropped", () => {
    const leads = [party("Sở Tài chính"), party("Liên đoàn Lao động")];
    const owners = ownersOf({ leads, coordinators: [] }, "", directory);
    expect(owners.unmatched).toEqual(["Liên đoàn Lao động"]);
  });

  test("a person alone: the unit leads, the person is the one to do it", () => {
    const person = party("đồng chí Trần Thị Mẫu", { kind: "person" });
    expect(ownersOf({ leads: [person], coordinators: [] }, "", directory)).toMatchObject({
      leadUnitIds: ["v"],
      assigneeId: "p",
    });
    const two = ownersOf({ leads: [person, party("Sở Tài chính")], coordinators: [] }, "", directory);
    expect(two).toMatchObject({ leadUnitIds: ["v", "s"], assigneeId: null });
  });

  test("who leads does not coordinate too; vague groups coordinate nobody", () => {
    const owners = ownersOf(
      { leads: [party("Sở Tài chính")], coordinators: [party("Sở Tài chính"), party("các ngành liên quan")] },
      "",
      directory,
    );
    expect(owners).toMatchObject({ leadUnitIds: ["s"], coordinatorUnitIds: [], unmatched: [] });
  });

  test("an officer's choice that the directory no longer has falls back to the name", () => {
    const match = { kind: "unit" as const, id: "gone", name: "Sở cũ" };
    expect(
      ownersOf({ leads: [party("Sở Tài chính", { match })], coordinators: [] }, "", directory),
    ).toMatchObject({
      leadUnitIds: ["s"],
    });
    expect(
      ownersOf({ leads: [party("Sở cũ", { match })], coordinators: [] }, "", directory).unmatched,
    ).toEqual(["Sở cũ"]);
  });
});
