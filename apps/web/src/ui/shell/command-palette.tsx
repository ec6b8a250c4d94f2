import { Combobox, Modal, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./command-palette.module.css";
import { type Hit, usePaletteHits } from "./use-palette-hits.ts";

/** Goes to a page, a document, a task or a unit by a few typed letters (Ctrl+K). */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const { groups, searching } = usePaletteHits(query);
  // The list is always there; one that counts as closed would not take Enter.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const hits = groups.flatMap((group) => group.hits);
  const shown = hits.map((hit) => hit.key).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits, other first line
  useEffect(() => {
    combobox.selectFirstOption();
  }, [shown]);
  const open = (key: string) => {
    const hit = hits.find((h) => h.key === key);
    if (!hit) return;
    onClose();
    void navigate({ href: hit.href });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      padding={0}
      attributes={{ content: { "aria-label": t("palette.title") } }}
    >
      <Combobox store={combobox} onOptionSubmit={open}>
        <Combobox.EventsTarget>
          <TextInput
            variant="unstyled"
            size="md"
            className={classes.input}
            aria-label={t("palette.title")}
            placeholder={t("palette.placeholder")}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            data-autofocus
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.options} aria-label={t("palette.title")}>
          {groups.map((group) => (
            <Combobox.Group key={group.title} label={group.title}>
              {group.hits.map((hit) => (
                <HitOption key={hit.key} hit={hit} />
              ))}
            </Combobox.Group>
          ))}
          {hits.length === 0 && (
            <Combobox.Empty>
              {searching ? t("palette.searching") : t("palette.nothing", { q: query.trim() })}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
      <div className={classes.foot}>{t("palette.hint")}</div>
    </Modal>
  );
}

function HitOption({ hit }: { hit: Hit }) {
  return (
    <Combobox.Option value={hit.key} className={classes.option}>
      <hit.icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.words}>{hit.title}</span>
      {hit.aside && <span className={classes.aside}>{hit.aside}</span>}
    </Combobox.Option>
  );
}
