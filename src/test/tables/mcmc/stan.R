# Writes stan.json beside itself: what Stan's own NUTS makes of the targets of moments.py, with the draws, learning and acceptance of `npm run mcmc`.
# Both sample the same unconstrained densities.
#
# Run: nice Rscript src/test/tables/mcmc/stan.R   (Debian's r-cran-rstan, r-cran-bh and r-cran-jsonlite; minutes, most of them to compile)
suppressPackageStartupMessages(library(rstan))
# Debian has the headers elsewhere than CRAN's packages
rstan_options(boost_lib = '/usr/include', eigen_lib = system.file('include', package = 'RcppEigen'))

model <- '
data {
	int which;
	int d;
	matrix[10, 10] precision;
	vector[8] y;
	vector[8] sigma;
	int n;
	matrix[n, 3] X;
	int response[n];
}
parameters { vector[d] q; }
model {
	if (which == 1) target += -0.5 * quad_form(precision, q);
	if (which == 2) target += -square(q[1]) / 18 - 0.5 * dot_self(tail(q, 9));
	if (which == 3) target += -square(q[1]) / 18 - 4.5 * q[1] - 0.5 * dot_self(tail(q, 9)) * exp(-q[1]);
	if (which == 4) target += -square(q[1]) / 200 - 0.5 * square(q[2] + 0.03 * square(q[1]) - 3);
	if (which == 5) target += log_mix(0.3, normal_lpdf(q[1] | -1.5, 1), normal_lpdf(q[1] | 1.5, 1));
	if (which == 6) target += student_t_lpdf(q[1] | 5, 0, 1);
	if (which == 7) {
		real tau = exp(q[2]);
		target += normal_lpdf(q[1] | 0, 5) - log1p(square(tau) / 25) + q[2] - 0.5 * dot_self(tail(q, 8));
		target += normal_lpdf(y | q[1] + tau * tail(q, 8), sigma);
	}
	if (which == 8) target += normal_lpdf(q | 0, 5) + bernoulli_logit_lpmf(response | X * q);
}
'

here <- dirname(sub('--file=', '', grep('--file=', commandArgs(), value = TRUE)))
table <- jsonlite::fromJSON(file.path(here, 'moments.json'), simplifyVector = FALSE)
compiled <- stan_model(model_code = model)
named <- function(name) Filter(function(target) target$name == name, table$targets)[[1]]
matrixOf <- function(rows) do.call(rbind, lapply(rows, unlist))
normal <- matrixOf(named('normal')$bind$A)
schools <- named('eight schools')$bind
logistic <- named('logistic regression')$bind
data <- list(precision = normal, y = unlist(schools$y), sigma = unlist(schools[['\\sigma']]), n = length(logistic$y), X = matrixOf(logistic$x), response = unlist(logistic$y))

results <- list()
for (target in Filter(function(target) !is.null(target$stan), table$targets)) {
	d <- length(target$args$start)
	fit <- sampling(compiled, data = c(data, which = target$stan, d = d), chains = 4, warmup = target$args$warmup, iter = target$args$warmup + target$args$draws,
		control = list(adapt_delta = target$args$acceptance), seed = 1, refresh = 0, cores = 1)
	q <- extract(fit, 'q', permuted = FALSE)
	over <- function(measure, choose) choose(apply(q, 3, measure))
	leapfrogs <- sum(sapply(get_sampler_params(fit, inc_warmup = FALSE), function(chain) sum(chain[, 'n_leapfrog__'])))
	results[[target$name]] <- list(bulkSize = over(ess_bulk, min), tailSize = over(ess_tail, min), rHat = over(Rhat, max), gradients = leapfrogs, divergences = get_num_divergent(fit))
}
versions <- list(rstan = as.character(packageVersion('rstan')), R = as.character(getRversion()))
writeLines(jsonlite::toJSON(c(versions, list(results = results)), auto_unbox = TRUE, digits = 6, pretty = TRUE), file.path(here, 'stan.json'))
