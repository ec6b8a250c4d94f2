import type { UnitKind } from "@dondoc/contract";
import { describe, expect, test } from "vitest";
import type { Directory } from "./directory.ts";
import { createMatcher } from "./match.ts";
import { pickFromDirectory } from "./pick.ts";

let count = 0;
const unit = (name: string, kind: UnitKind, parentId: string | null = null, aliases: string[] = []) => ({
  id: `u${++count}`,
  parentId,
  name,
  shortName: null,
  aliases,
  kind,
});
const group = (name: string, kinds: UnitKind[] = [], aliases: string[] = []) => ({
  id: `g${++count}`,
  name,
  aliases,
  kinds,
  unitIds: [],
});
const person = (name: string) => ({ id: `p${++count}`, name, position: "", unitId: null });

const root = unit("Ủy ban nhân dân huyện Sông Mây", "authority");
const district: Directory = {
  units: [
    root,
    unit("Văn phòng HĐND và UBND huyện", "office", root.id),
    unit("Phòng Tài chính - Kế hoạch", "department", root.id),
    unit("Phòng Nông nghiệp và Phát triển nông thôn", "department", root.id),
    unit("Phòng Tài nguyên và Môi trường", "department", root.id),
    unit("Phòng Lao động - Thương binh và Xã hội", "department", root.id),
    unit("Phòng Giáo dục và Đào tạo", "department", root.id),
    unit("Phòng Kinh tế và Hạ tầng", "department", root.id),
    unit("Phòng Văn hóa và Thông tin", "department", root.id),
    unit("Phòng Y tế", "department", root.id),
    unit("Trung tâm Y tế huyện", "health", root.id),
    unit("Công an huyện", "police", root.id),
    unit("Ban Chỉ huy Quân sự huyện", "military", root.id),
    unit("Ban Quản lý dự án đầu tư xây dựng", "agency", root.id),
    unit("Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "front"),
    unit("UBND xã Bình Lãng", "commune", root.id),
    unit("UBND xã Phú Hạ", "commune", root.id),
    unit("UBND xã Phú Hà", "commune", root.id),
    unit("UBND thị trấn Tân Lạc", "commune", root.id),
    unit("UBND xã Tân Lạc", "commune", root.id),
    unit("Trường THCS Bình Lãng", "school", root.id),
    unit("Tổ dân phố 3", "village"),
    unit("Tổ dân phố 4", "village"),
  ],
  groups: [
    group("UBND các xã, thị trấn", ["commune"], ["các địa phương"]),
    group("Các phòng, ban, ngành", [], ["các phòng, ban chuyên môn"]),
    group("Các cơ quan, đơn vị"),
    group("Các trường học", ["school"]),
  ],
  people: [person("Lê Thị Thanh Thủy"), person("Nguyễn Văn Bình")],
};
const match = createMatcher(district);
const SURE = 0.95;

describe("names that can only mean one thing", () => {
  test.each([
    ["Phòng Tài chính - Kế hoạch", "Phòng Tài chính - Kế hoạch", 1],
    ["Phòng Tài chính – Kế hoạch", "Phòng Tài chính - Kế hoạch", 1],
    ["phòng Tài chính và Kế hoạch", "Phòng Tài chính - Kế hoạch", 1],
    ["Phòng TC-KH", "Phòng Tài chính - Kế hoạch", 1],
    ["Phòng Tài chính – KH", "Phòng Tài chính - Kế hoạch", 1],
    ["Phòng NN&PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", 1],
    ["Phòng Nông nghiệp và PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", 1],
    ["Phòng TN&MT", "Phòng Tài nguyên và Môi trường", 1],
    ["Phòng TNMT huyện", "Phòng Tài nguyên và Môi trường", 0.98],
    ["Phòng LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội", 1],
    ["Phòng LĐTBXH", "Phòng Lao động - Thương binh và Xã hội", 1],
    ["Phòng GDĐT", "Phòng Giáo dục và Đào tạo", 1],
    ["Phòng KT-HT", "Phòng Kinh tế và Hạ tầng", 1],
    ["Phòng Văn hoá và Thông tin", "Phòng Văn hóa và Thông tin", 1],
    ["PHÒNG VĂN HÓA VÀ THÔNG TIN", "Phòng Văn hóa và Thông tin", 1],
    ["Phòng Y tế huyện Sông Mây", "Phòng Y tế", 0.98],
    ["VP HĐND&UBND huyện", "Văn phòng HĐND và UBND huyện", 1],
    ["Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân huyện", "Văn phòng HĐND và UBND huyện", 1],
    ["Văn phòng HĐND - UBND", "Văn phòng HĐND và UBND huyện", 0.98],
    ["CA huyện", "Công an huyện", 1],
    ["Công an", "Công an huyện", 0.98],
    ["BCH Quân sự huyện", "Ban Chỉ huy Quân sự huyện", 1],
    ["Ban CHQS huyện", "Ban Chỉ huy Quân sự huyện", 1],
    ["Ban QLDA đầu tư xây dựng huyện", "Ban Quản lý dự án đầu tư xây dựng", 0.98],
    ["UBMTTQ huyện", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", 1],
    ["TT Y tế", "Trung tâm Y tế huyện", 0.98],
    ["xã Bình Lãng", "UBND xã Bình Lãng", 0.97],
    ["Uỷ ban nhân dân xã Bình Lãng", "UBND xã Bình Lãng", 1],
    ["Chủ tịch UBND xã Bình Lãng", "UBND xã Bình Lãng", 0.96],
    ["Trưởng phòng Y tế", "Phòng Y tế", 0.96],
    ["thị trấn Tân Lạc", "UBND thị trấn Tân Lạc", 0.97],
    ["Tổ dân phố 3", "Tổ dân phố 3", 1],
    ["UBND các xã, thị trấn", "UBND các xã, thị trấn", 1],
    ["Ủy ban nhân dân các xã, thị trấn", "UBND các xã, thị trấn", 0.98],
    ["các thị trấn, xã", "UBND các xã, thị trấn", 0.98],
    ["Chủ tịch UBND các xã, thị trấn", "UBND các xã, thị trấn", 0.98],
    ["UBND các xã, thị trấn (trừ xã Bình Lãng)", "UBND các xã, thị trấn", 0.98],
    ["UBND các xã, thị trấn trên địa bàn huyện", "UBND các xã, thị trấn", 0.98],
    ["Các cơ quan, đơn vị", "Các cơ quan, đơn vị", 1],
    ["Thủ trưởng các cơ quan, đơn vị", "Các cơ quan, đơn vị", 0.98],
    ["các cơ quan, đơn vị có liên quan", "Các cơ quan, đơn vị", 0.98],
    ["các nhà trường", "Các trường học", 0.97],
    ["đồng chí Nguyễn Văn Bình", "Nguyễn Văn Bình", 1],
    ["ông Nguyễn Văn Bình - Phó Chủ tịch UBND xã", "Nguyễn Văn Bình", 1],
  ])("%s → %s", (name, expected, score) => {
    const [best, next] = match(name);
    expect(best?.name).toBe(expected);
    expect(best?.score).toBeCloseTo(score, 2);
    expect(best!.score - (next?.score ?? 0)).toBeGreaterThanOrEqual(0.05);
  });
});

describe("names worth a question", () => {
  test.each([
    ["Phòng Nông nghiệp", "Phòng Nông nghiệp và Phát triển nông thôn"],
    ["Quân sự", "Ban Chỉ huy Quân sự huyện"],
    ["xã Binh Lang", "UBND xã Bình Lãng"],
    ["Phòng Tài nguyên và Mỗi trường", "Phòng Tài nguyên và Môi trường"],
    ["Phòng Tài nguyến vả Môi truờng", "Phòng Tài nguyên và Môi trường"],
    ["đồng chí Thủy", "Lê Thị Thanh Thủy"],
    ["các xã", "UBND các xã, thị trấn"],
  ])("%s is offered, not taken", (name, expected) => {
    const [best] = match(name);
    expect(best?.name).toBe(expected);
    expect(best!.score).toBeLessThan(SURE);
  });

  test("one letter's difference between two places is never decided", () => {
    const candidates = match("UBND xã Phu Ha");
    expect(candidates.slice(0, 2).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["UBND xã Phú Hạ", "UBND xã Phú Hà"]),
    );
    expect(candidates[0]!.score).toBeLessThan(SURE);
  });

  test("a dissolved unit points to those that took over its work", () => {
    const now = createMatcher({
      ...district,
      units: [unit("Phòng Kinh tế", "department"), unit("Phòng Văn hóa - Xã hội", "department")],
    });
    expect(now("Phòng Tài chính - Kế hoạch")[0]).toMatchObject({ name: "Phòng Kinh tế", score: 0.7 });
    expect(now("Phòng LĐ-TB&XH")[0]).toMatchObject({ name: "Phòng Văn hóa - Xã hội", score: 0.7 });
  });
});

describe("names that mean nobody here", () => {
  test.each([
    ["Sở Xây dựng"],
    ["Phòng Tư pháp"],
    ["xã Đồng Mỹ"],
    ["UBND phường Bến Mít"],
    ["Công an tỉnh"],
    ["Phòng Y tế huyện Núi Voi"],
    ["người dân"],
    [""],
    ["***"],
  ])("%s", (name) => {
    expect(match(name)[0]?.score ?? 0).toBeLessThan(SURE);
  });

  test.each([["Tổ dân phố 5"], ["Công an tỉnh"], ["phường Bình Lãng"], ["Sở Xây dựng"]])(
    "%s has no candidate at all",
    (name) => {
      expect(match(name)).toEqual([]);
    },
  );

  test("a commune is not the town of the same name", () => {
    expect(match("xã Tân Lạc")[0]!.name).toBe("UBND xã Tân Lạc");
    expect(match("thị trấn Tân Lạc").map(({ name }) => name)).not.toContain("UBND xã Tân Lạc");
  });
});

describe("collective owners by what the directory has", () => {
  const province: Directory = {
    units: [unit("UBND xã A", "commune"), unit("UBND phường B", "ward"), unit("Sở C", "department")],
    groups: [group("UBND các xã, phường"), group("UBND các xã"), group("Các sở, ban, ngành")],
    people: [],
  };
  test.each([
    ["UBND các xã, phường, đặc khu", "UBND các xã, phường"],
    ["UBND cấp xã", "UBND các xã, phường"],
    ["các địa phương", "UBND các xã, phường"],
    ["các xã", "UBND các xã"],
    ["Giám đốc các sở, ban, ngành tỉnh", "Các sở, ban, ngành"],
  ])("%s → %s", (name, expected) => {
    const [best, next] = createMatcher(province)(name);
    expect(best?.name).toBe(expected);
    expect(best!.score).toBeGreaterThanOrEqual(SURE);
    expect(best!.score - (next?.score ?? 0)).toBeGreaterThanOrEqual(0.05);
  });
});

describe("the picker", () => {
  const pick = (q: string) => pickFromDirectory(q, district).map(({ name }) => name);
  test.each([
    ["kinh te", "Phòng Kinh tế và Hạ tầng"],
    ["binh la", "UBND xã Bình Lãng"],
    ["lang binh", "UBND xã Bình Lãng"],
    ["tnmt", "Phòng Tài nguyên và Môi trường"],
    ["thuy", "Lê Thị Thanh Thủy"],
    ["xa thi tran", "UBND các xã, thị trấn"],
  ])("%s → %s", (q, expected) => expect(pick(q)).toContain(expected));
  test("nothing typed, nothing offered", () => expect(pick("  ")).toEqual([]));
});
