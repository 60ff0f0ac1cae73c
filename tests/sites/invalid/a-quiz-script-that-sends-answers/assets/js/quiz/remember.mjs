export function remember(answers) {
  ⟦privacy/script-call⟧localStorage.setItem("answers", answers.join());
}
