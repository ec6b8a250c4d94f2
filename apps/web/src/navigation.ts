import {
  IconBuildings,
  IconFileText,
  IconHistory,
  IconListCheck,
  IconSettings,
  IconSun,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";

export type NavEntry = {
  to: NonNullable<LinkProps["to"]>;
  /** Key below `common:nav`. */
  label: "today" | "documents" | "tasks" | "units" | "people" | "audit" | "settings";
  icon: TablerIcon;
  group: "work" | "manage";
  /** Shown to those who may do this somewhere (`Me.may`); everybody when not given. */
  needs?: string;
  /** Second key after G: "g v" goes to the documents. */
  key: string;
  /** In the bottom bar of a phone (at most four); the others are under "Thêm". */
  phone?: boolean;
};

/** Every place of the navigation in its order; a feature adds its line here and its route in `routes.tsx`. */
export const NAVIGATION: readonly NavEntry[] = [
  { to: "/", label: "today", icon: IconSun, group: "work", needs: "tasks.read", key: "h", phone: true },
  {
    to: "/van-ban",
    label: "documents",
    icon: IconFileText,
    group: "work",
    needs: "documents.read",
    key: "v",
    phone: true,
  },
  {
    to: "/nhiem-vu",
    label: "tasks",
    icon: IconListCheck,
    group: "work",
    needs: "tasks.read",
    key: "n",
    phone: true,
  },
  {
    to: "/don-vi",
    label: "units",
    icon: IconBuildings,
    group: "work",
    needs: "directory.read",
    key: "d",
    phone: true,
  },
  { to: "/nguoi-dung", label: "people", icon: IconUsers, group: "manage", needs: "people.manage", key: "u" },
  { to: "/nhat-ky", label: "audit", icon: IconHistory, group: "manage", needs: "audit.read", key: "k" },
  { to: "/cai-dat", label: "settings", icon: IconSettings, group: "manage", key: "i" },
];
