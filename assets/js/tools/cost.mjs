/**
 * What days of care may cost: the plan's part, the reader's part, step by step.
 *
 * All amounts are whole cents and all shares whole hundredths of a percent, so that every sum is exact.
 * Knows nothing of the page.
 */

/**
 * @typedef {object} Plan
 * @property {number} price of one day, in cents; more than 0
 * @property {number} days a week
 * @property {number} weeks
 * @property {number} deductible still to pay, in cents
 * @property {number} share after the deductible, in hundredths of a percent
 * @property {number} copay for a day after the deductible, in cents
 * @property {number} most still to pay this year, in cents; infinite where it is not known
 */

/**
 * @typedef {object} Cost in cents, but for the days
 * @property {number} days
 * @property {number} price of all days
 * @property {number} deductible
 * @property {number} rest of the price after the deductible
 * @property {number} share
 * @property {number} copayDays on which something is left to pay after the deductible
 * @property {number} copay
 * @property {number} overPrice taken off, since nobody pays more than the price
 * @property {number} overMost taken off, since nobody pays more than the most
 * @property {number} total
 */

const MOST_CENTS = 100_000_000;
const WHOLE = 10_000;
const NUMBER = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{0,2}))?$/;

const READERS = new Map([
  ["price", (text) => readDollars(text) || null],
  ["days", (text) => readCount(text, 7)],
  ["weeks", (text) => readCount(text, 52)],
  ["deductible", readDollars],
  ["share", (text) => (text ? readPercent(text) : 0)],
  ["copay", (text) => (text ? readDollars(text) : 0)],
  ["most", (text) => (text ? readDollars(text) : Infinity)],
]);

/**
 * @param {Map<string, string>} texts what the reader wrote, by field
 * @returns {{plan: Plan, faults: string[]}} the plan, and the fields that are missing or cannot be read; the
 *   plan holds only where there are none
 */
export function readPlan(texts) {
  const bare = new Map([...texts].map(([field, text]) => [field, text.replace(/\s/g, "")]));
  const values = [...READERS].map(([field, read]) => [field, read(bare.get(field))]);
  const isShareMissing = !bare.get("share") && !bare.get("copay");
  const isFault = ([field, value]) => value === null || (field === "share" && isShareMissing);
  return { plan: Object.fromEntries(values), faults: values.filter(isFault).map(([field]) => field) };
}

/** @returns {number | null} cents */
function readDollars(text) {
  return atMost(MOST_CENTS, readHundredths(text.replace(/^\$/, "")));
}

/** @returns {number | null} hundredths of a percent */
function readPercent(text) {
  return atMost(WHOLE, readHundredths(text.replace(/%$/, "")));
}

/** @returns {number | null} */
function readCount(text, most) {
  return /^\d+$/.test(text) ? atMost(most, Number(text)) || null : null;
}

function readHundredths(text) {
  const [, whole, part = ""] = NUMBER.exec(text) ?? [];
  return whole ? Number(whole.replaceAll(",", "")) * 100 + Number(part.padEnd(2, "0")) : null;
}

function atMost(most, value) {
  return value !== null && value <= most ? value : null;
}

/**
 * @param {Plan} plan
 * @param {number} days
 * @returns {Cost}
 */
export function costOf(plan, days) {
  const price = plan.price * days;
  const deductible = Math.min(plan.deductible, price);
  const rest = price - deductible;
  const share = divide(rest * plan.share + WHOLE / 2, WHOLE);
  const copayDays = days - divide(deductible, plan.price);
  const copay = plan.copay * copayDays;
  const asked = deductible + share + copay;
  const capped = Math.min(asked, price);
  const total = Math.min(capped, plan.most);
  const overPrice = asked - capped;
  const overMost = capped - total;
  return { days, price, deductible, rest, share, copayDays, copay, overPrice, overMost, total };
}

/** Divide whole numbers and drop the rest; exact, where rounding a quotient could slip. */
function divide(number, by) {
  return (number - (number % by)) / by;
}

/**
 * @param {Plan} plan
 * @param {Cost} cost
 * @returns {{id: string, cents: number, values: Record<string, string>}[]} the sum, step by step, each with what
 *   belongs into its words; all but the price and the total add up to the total
 */
export function stepsOf(plan, cost) {
  const days = String(cost.days);
  const amount = inDollars(cost.price);
  return [
    { id: "price", cents: cost.price, values: { days, price: inDollars(plan.price), amount } },
    { id: "deductible", cents: cost.deductible, values: { amount: inDollars(cost.deductible) } },
    { id: "share", cents: cost.share, values: { rest: inDollars(cost.rest), percent: `${plan.share / 100}%` } },
    { id: "copay", cents: cost.copay, values: { copay: inDollars(plan.copay), days: String(cost.copayDays) } },
    { id: "overPrice", cents: -cost.overPrice, values: {} },
    { id: "overMost", cents: -cost.overMost, values: {} },
    { id: "total", cents: cost.total, values: {} },
  ];
}

/**
 * @param {number} cents
 * @returns {string} such as `$1,250`, `$0.50` or `−$20`
 */
export function inDollars(cents) {
  const part = Math.abs(cents) % 100;
  const whole = String(divide(Math.abs(cents), 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0 ? "−" : ""}$${whole}${part ? `.${String(part).padStart(2, "0")}` : ""}`;
}
