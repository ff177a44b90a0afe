// What the reader thinks that a program can print, held against what each of its schedules prints.
import { make } from "../elements.mjs";
import { counted } from "../stepper/verdict.mjs";

/** Compare what is ticked in a form with the recorded outcomes of the program above it; steps: their address. */
export async function compare(form, steps) {
  const told = form.querySelector("[role=status]");
  try {
    const response = await fetch(steps);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    tell(form, (await response.json()).explored, told);
  } catch (error) {
    told.textContent = `It could not be compared: ${error.message}.`;
  }
}

function tell(form, { outcomes, schedules }, told) {
  const counts = new Map(outcomes.map(({ output, count }) => [output.trimEnd(), count]));
  let wrong = 0;
  for (const box of form.querySelectorAll("input")) {
    const count = counts.get(box.value) ?? 0;
    const isRight = box.checked === count > 0;
    wrong += isRight ? 0 : 1;
    box.parentElement.querySelector("span")?.remove();
    box.parentElement.append(make("span", {
      className: isRight ? "check-right" : "check-wrong",
      textContent: ` ${isRight ? "Right" : "Not so"}: ${count ? `${count} of ${counted(schedules, "schedule")}` : "no schedule"}`,
    }));
  }
  told.textContent = wrong ? `${wrong === 1 ? "One answer is" : `${wrong} answers are`} not so. Press Step, and bring about what surprises you.` : "All of it is right.";
}
