// The tests on programs that blogs and hosts run for real; `cargo xtask test --hosts` installs them and starts this.
import config from './playwright.config';

export default { ...config, testMatch: 'installed/*.real.ts', workers: 1, fullyParallel: false, timeout: 300_000 };
