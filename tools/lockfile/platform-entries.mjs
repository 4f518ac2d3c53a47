// npm leaves platform packages that its registry does not offer out of the lock file, and `npm ci` on any machine then
// calls the lock incomplete (npm/cli #9846). What npm needs of such an entry is the version and the platform.

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The entries that are missing: for every optional dependency of every locked package one must be found. */
export function missingEntries(lock) {
  const missing = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      if (isLocked(lock.packages, place, name)) continue;
      if (!/^\d+\.\d+\.\d+/.test(range)) {
        throw new Error(
          `${name}@${range} (wanted by ${place || 'the project'}) is missing and its version is not exact.`,
        );
      }
      const dev = (missing.get(key)?.dev ?? true) && entry.dev === true;
      missing.set(key, { version: range, ...platformOf(name), ...(dev && { dev }), optional: true });
    }
  }
  return missing;
}

/** Node's way of looking: beside the package, then beside each package around it. */
function isLocked(packages, place, name) {
  for (let around = place; around !== ''; around = packageAround(around)) {
    if (packages[`${around}/node_modules/${name}`] !== undefined) return true;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

function packageAround(place) {
  const end = place.lastIndexOf('/node_modules/');
  return end < 0 ? '' : place.slice(0, end);
}

/** `@swc/core-linux-arm64-musl` → linux, arm64, musl: the names say it, and everybody follows the same pattern. */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
    ...(os && { os: [os] }),
  };
}

/** The lock with the missing entries in their alphabetical places, as npm itself would write it. */
export function completed(lock, missing) {
  const packages = { ...lock.packages, ...Object.fromEntries(missing) };
  const sorted = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted.map((key) => [key, packages[key]])) };
}
