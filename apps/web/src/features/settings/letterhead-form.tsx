import { Letterhead, SIGNING_WAYS, type SigningWay } from "@dondoc/contract";
import { Button, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { letterheadQuery, updateLetterhead } from "../../api/official.ts";
import { ConflictAlert } from "../../ui/conflict-alert.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { notifyDone } from "../../ui/notify.ts";
import { useConflict } from "../../ui/use-conflict.ts";
import classes from "./settings.module.css";

/** Head and foot of the documents that the program writes for the authority. */
export default function LetterheadForm() {
  const letterhead = useQuery(letterheadQuery);
  if (letterhead.isError) {
    return <ErrorPanel error={letterhead.error} onRetry={() => void letterhead.refetch()} />;
  }
  return letterhead.data ? <Fields key={letterhead.data.version} letterhead={letterhead.data} /> : null;
}

/** Each with the room it takes: a whole line or a part of one. */
const FIELDS = [
  { name: "parent", whole: true, required: false, hint: true, most: 300 },
  { name: "issuer", whole: true, required: true, hint: false, most: 300 },
  { name: "place", whole: false, required: true, hint: true, most: 100 },
  { name: "letterSymbol", whole: false, required: true, hint: true, most: 50 },
  { name: "archive", whole: false, required: false, hint: true, most: 100 },
  { name: "signer", whole: false, required: false, hint: true, most: 100 },
] as const;

function Fields({ letterhead }: { letterhead: Letterhead }) {
  const { t } = useTranslation(["settings", "common"]);
  const client = useQueryClient();
  const { newest, note } = useConflict(Letterhead);
  const { derived, version, ...values } = letterhead;
  const required = (value: string) => (value.trim() ? null : t("common:state.required"));
  const form = useForm({
    initialValues: { ...values, parent: values.parent ?? "" },
    validate: { issuer: required, place: required, letterSymbol: required },
  });
  const save = useMutation({
    mutationFn: () => updateLetterhead({ ...form.values, version: newest?.version ?? version }),
    onError: note,
    onSuccess: (saved) => {
      notifyDone(t("letterhead.saved"));
      client.setQueryData(letterheadQuery.queryKey, saved);
    },
  });
  return (
    <form noValidate className={classes.wideFields} onSubmit={form.onSubmit(() => save.mutate())}>
      {derived && <p className={`${classes.whole} ${classes.hint}`}>{t("letterhead.derived")}</p>}
      {FIELDS.map(({ name, whole, required: must, hint, most }) => (
        <TextInput
          key={name}
          className={whole ? (classes.whole ?? "") : ""}
          label={t(`letterhead.${name}`)}
          description={hint ? t(`letterhead.${name}Hint` as "letterhead.placeHint") : undefined}
          required={must}
          maxLength={most}
          {...form.getInputProps(name)}
        />
      ))}
      <Select
        className={classes.whole ?? ""}
        label={t("letterhead.signing")}
        data={SIGNING_WAYS.map((value) => ({ value, label: t(`letterhead.signing_${value}`) }))}
        allowDeselect={false}
        value={form.values.signing}
        onChange={(value) => value && form.setFieldValue("signing", value as SigningWay)}
      />
      {newest && (
        <div className={classes.whole}>
          <ConflictAlert
            newest={FIELDS.map(({ name }) => [t(`letterhead.${name}`), newest[name] ?? ""] as const).map(
              ([label, value]): [string, string] => [label, value],
            )}
          />
        </div>
      )}
      {!newest && save.error !== null && (
        <div className={classes.whole}>
          <ErrorPanel error={save.error} />
        </div>
      )}
      <div className={classes.whole}>
        <Button type="submit" loading={save.isPending}>
          {t("letterhead.save")}
        </Button>
      </div>
    </form>
  );
}
