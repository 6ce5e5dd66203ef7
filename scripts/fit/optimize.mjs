// The weights of a log-linear model that make the right names likeliest: limited-memory BFGS (Nocedal and Wright,
// Numerical Optimization, algorithm 7.5) on the negative log-likelihood with a ridge penalty. No random start, a fixed
// order: the same figures give the same weights.

/** Steps that are remembered. */
const MEMORY = 8;
const ITERATIONS = 80;
/** A step is halved so often at most until it lowers the loss by this share of what its slope promises. */
const HALVINGS = 15;
const SUFFICIENT = 1e-4;
/** Done where a step changes the loss by a smaller share of it. */
const CONVERGED = 1e-5;
/** A step along which the gradient hardly changes says nothing of the curvature. */
const FLAT = 1e-10;

/**
 * @param figures each with what it counts (`weight`) and its `proposals`: the numbers of their `features`, and
 *   their `worth`, 0 for a wrong name up to 1
 * @param penalties of each feature, above 0
 * @returns {Float64Array} a weight for each feature
 */
export function optimize(figures, penalties) {
  const size = penalties.length;
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossOf(figures, penalties, weights, gradient);
  const steps = [];
  // Where it is nothing, there is nothing to learn: no figure has both a right and a wrong proposal.
  if (dot(gradient, gradient) === 0) return weights;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const direction = directionOf(gradient, steps);
    const slope = -dot(gradient, direction);
    let length = 1;
    let next;
    const nextGradient = new Float64Array(size);
    let nextLoss;
    let isLower = false;
    for (let halving = 0; halving <= HALVINGS && !isLower; halving++) {
      next = weights.map((weight, i) => weight - length * direction[i]);
      nextLoss = lossOf(figures, penalties, next, nextGradient);
      isLower = nextLoss <= loss + SUFFICIENT * length * slope;
      length /= 2;
    }
    if (!isLower) break;
    const step = next.map((weight, i) => weight - weights[i]);
    const change = nextGradient.map((each, i) => each - gradient[i]);
    const curvature = dot(step, change);
    if (curvature > FLAT) {
      steps.push({ step, change, curvature });
      if (steps.length > MEMORY) steps.shift();
    }
    const done = Math.abs(loss - nextLoss) < CONVERGED * Math.abs(loss);
    [weights, gradient, loss] = [next, nextGradient, nextLoss];
    if (done) break;
  }
  return weights;
}

/** The sum of the weights of a proposal's features. */
function scoreOf(features, weights) {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += weights[features[i]];
  return score;
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The gradient times the inverse of the curvature, as the steps of late show it: downhill is the other way. */
function directionOf(gradient, steps) {
  const direction = Float64Array.from(gradient);
  const shares = [];
  for (const { step, change, curvature } of steps.toReversed()) {
    const share = dot(step, direction) / curvature;
    shares.unshift(share);
    for (let i = 0; i < direction.length; i++) direction[i] -= share * change[i];
  }
  const last = steps.at(-1);
  const scale = last ? last.curvature / dot(last.change, last.change) : 1 / Math.sqrt(dot(gradient, gradient));
  for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  for (const [k, { step, change, curvature }] of steps.entries()) {
    const share = shares[k] - dot(change, direction) / curvature;
    for (let i = 0; i < direction.length; i++) direction[i] += share * step[i];
  }
  return direction;
}

/** The loss, and its gradient in `gradient`. A figure without a right proposal teaches nothing. */
function lossOf(figures, penalties, weights, gradient) {
  gradient.fill(0);
  let loss = 0;
  for (const { proposals, weight } of figures) {
    const scores = proposals.map(({ features }) => scoreOf(features, weights));
    const highest = Math.max(...scores);
    let all = 0;
    let right = 0;
    for (const [i, score] of scores.entries()) {
      scores[i] = Math.exp(score - highest);
      all += scores[i];
      right += scores[i] * proposals[i].worth;
    }
    if (right === 0) continue;
    loss -= weight * Math.log(right / all);
    for (const [i, { features, worth }] of proposals.entries()) {
      const difference = weight * (scores[i] / all - (scores[i] * worth) / right);
      for (const feature of features) gradient[feature] += difference;
    }
  }
  for (let i = 0; i < weights.length; i++) {
    loss += (penalties[i] * weights[i] ** 2) / 2;
    gradient[i] += penalties[i] * weights[i];
  }
  return loss;
}
