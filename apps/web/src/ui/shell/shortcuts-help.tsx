import { Modal, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { setPreferences, usePreferences } from "../preferences.ts";
import { KeyHint } from "../shortcuts/key-hints.tsx";
import { type ShortcutGroup, useShortcutGroups } from "../shortcuts/use-shortcuts.ts";
import classes from "./shortcuts-help.module.css";

/** Every shortcut of the page that is open, and those of every page. */
export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { singleKeys } = usePreferences();
  const groups = useShortcutGroups();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("shortcuts.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <div className={classes.groups}>
        {[...groups].reverse().map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
      <Switch
        mt="md"
        checked={singleKeys}
        onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
        label={t("shortcuts.single")}
        description={t("shortcuts.singleHint")}
      />
    </Modal>
  );
}

function Group({ group }: { group: ShortcutGroup }) {
  return (
    <section>
      <h3 className={classes.title}>{group.title}</h3>
      <dl className={classes.list}>
        {group.shortcuts.map((shortcut) => (
          <div key={shortcut.label} className={classes.row}>
            <dt>{shortcut.label}</dt>
            <dd>
              {[shortcut.keys].flat().map((keys) => (
                <KeyHint key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
