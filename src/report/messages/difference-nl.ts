/** What is other than it was, in Dutch: what a file changes, and in what two scenarios differ. */
export const differenceNl = {
  "difference.fact": "{subject}: {before} → {after}",
  "difference.none": "geen",
  "difference.unknown": "niet vermeld",
  "difference.pin.new": "nieuwe afspraak vooraf: {is}",
  "difference.pin.gone": "vervallen afspraak vooraf: {was}",
  "difference.pin.changed": "gewijzigde afspraak vooraf: {is}; eerder: {was}",
  "difference.provided": "voorwaarde: {provided}",
  "difference.by": "door {by}",
  "difference.why": "reden: {why}",
  "difference.from": ", vanaf {day}",
  "difference.offer": "{places} {kind} {certainty}{from} ({standing})",
  "difference.source": "{standing}, bron {source}",
} as const;
