"use client";

import { RadioGroup } from "../ui/radio-group";
import { type CandidateChoices, useCandidateChoices } from "./candidate-choices";

/** How the page is to look, chosen in peace before it starts; the same switches stand below all the time. */
export function LobbyChoices() {
  const [choices, choose] = useCandidateChoices();
  return (
    <section aria-labelledby="choices" className="mt-8 flex flex-col gap-4">
      <div>
        <h2 id="choices" className="text-h3 font-semibold">
          How this page looks
        </h2>
        <p className="mt-1 text-muted">Kept on this device. Nobody else sees what you choose.</p>
      </div>
      <RadioGroup<CandidateChoices["text"]>
        legend="Text"
        name="text-size"
        layout="segmented"
        value={choices.text}
        onChange={(text) => choose({ text })}
        options={[
          { value: "normal", label: "Normal" },
          { value: "larger", label: "Larger" },
          { value: "largest", label: "Largest" },
        ]}
      />
      <RadioGroup<CandidateChoices["contrast"]>
        legend="Contrast"
        name="contrast"
        layout="segmented"
        value={choices.contrast}
        onChange={(contrast) => choose({ contrast })}
        options={[
          { value: "normal", label: "Normal" },
          { value: "more", label: "More" },
        ]}
      />
      <RadioGroup<"hidden" | "shown">
        legend="Clock"
        name="clock"
        layout="segmented"
        value={choices.clock ? "shown" : "hidden"}
        onChange={(clock) => choose({ clock: clock === "shown" })}
        options={[
          { value: "hidden", label: "Hidden" },
          { value: "shown", label: "Shown" },
        ]}
      />
    </section>
  );
}
