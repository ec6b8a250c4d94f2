import { Button, Kbd } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useReview, useScreen } from "../page/review-context.ts";
import classes from "./proposals.module.css";

/** "Phòng KT&HT" has just been matched: the same name elsewhere can follow with one key. */
export function MatchOfferBar() {
  const { t } = useTranslation("review");
  const { commands, screen } = useReview();
  const offer = useScreen((state) => state.offer);
  if (!offer) return null;
  return (
    <div className={classes.offer} role="status">
      <span>
        {offer.match
          ? t("offer.text", { count: offer.ids.length, name: offer.name, unit: offer.match.name })
          : t("offer.dropText", { count: offer.ids.length, name: offer.name })}
      </span>
      <Button size="compact-sm" onClick={() => void commands.takeOffer()}>
        {t(offer.match ? "offer.yes" : "offer.dropYes", { count: offer.ids.length })}{" "}
        <Kbd size="xs" className={classes.key} aria-hidden>
          Y
        </Kbd>
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => screen.tell({ kind: "offer", offer: null })}>
        {t("offer.no")}
      </Button>
    </div>
  );
}
