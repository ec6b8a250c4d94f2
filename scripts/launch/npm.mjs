import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { LaunchFailure } from "./failure.mjs";

/**
 * What npm's output says about a failure, most telling first. The first pattern found wins: a full
 * disk also shows as a failed rename, a missing network also as a missing package.
 */
const CAUSES = [
  {
    pattern: /ENOSPC|no space left/i,
    code: "DISK_FULL",
    what: { vi: "Ổ đĩa đã đầy.", en: "The disk is full." },
    remedy: {
      vi: "Dọn ít nhất 1,5 GB rồi chạy lại lệnh.",
      en: "Free at least 1.5 GB and run the command again.",
    },
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/,
    code: "NO_NETWORK",
    what: { vi: "Không kết nối được kho gói npm.", en: "The npm registry cannot be reached." },
    remedy: {
      vi: "Kiểm tra mạng hoặc proxy (npm config get registry, npm config get proxy) rồi chạy lại lệnh.",
      en: "Check the network or proxy (npm config get registry, npm config get proxy) and run the command again.",
    },
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    code: "NOT_WRITABLE",
    what: { vi: "Không ghi được vào thư mục của chương trình.", en: "The program's folder is not writable." },
    remedy: {
      vi: "Chạy bằng người dùng sở hữu thư mục này, hoặc chép nó tới nơi ghi được.",
      en: "Run as the user who owns this folder, or copy it to a writable place.",
    },
  },
  {
    pattern: /can only install packages when your package.json|EUSAGE|Missing: .* from lock file/,
    code: "LOCK_MISMATCH",
    what: {
      vi: "package-lock.json không khớp package.json.",
      en: "package-lock.json does not match package.json.",
    },
    remedy: {
      vi: "Lấy lại bản nguyên vẹn (git checkout package-lock.json package.json), hoặc chạy npm install nếu bạn vừa đổi gói.",
      en: "Restore both files, or run npm install if you have just changed a dependency.",
    },
  },
  {
    pattern: /EINTEGRITY/,
    code: "PACKAGE_ALTERED",
    what: {
      vi: "Một gói tải về khác với bản đã kiểm.",
      en: "A downloaded package differs from the one that was checked.",
    },
    remedy: {
      vi: "Chạy npm cache clean --force rồi thử lại; nếu vẫn lỗi, kho gói hoặc proxy đã sửa gói.",
      en: "Run npm cache clean --force and try again; if it persists, the registry or proxy alters packages.",
    },
  },
];

/** Without a network npm would try for more than a minute before it says so. */
const QUIETLY = [
  ...["--loglevel=error", "--no-audit", "--no-fund"],
  ...["--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=15000"],
];

/**
 * Runs npm quietly and waits for it.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 * @throws {LaunchFailure} with the cause that npm's output tells
 */
export async function runNpm(args, cwd) {
  const [command, prefix] = npmCommand();
  const child = spawn(command, [...prefix, ...args, ...QUIETLY], {
    cwd,
    env: npmEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32" && prefix.length === 0,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output = (output + chunk).slice(0, 20_000);
    });
  }
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve(127);
    });
    child.on("close", resolve);
  });
  if (code !== 0) throw explain(output);
}

/** The npm that started us when there is one, so that a machine with several uses the same. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && basename(script) === "npm-cli.js" && existsSync(script)) return [process.execPath, [script]];
  return ["npm", []];
}

/**
 * The settings of the npm that started us must not reach a nested npm, except how it gets to the
 * registry: `npm test --workspace x` or `--ignore-scripts` would change what is installed.
 */
function npmEnvironment() {
  const kept =
    /^npm_config_(registry|cache|userconfig|globalconfig|https?_proxy|proxy|noproxy|cafile|ca|strict_ssl|fetch_\w+|offline|prefer_offline)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}

/** npm explains first and advertises its options afterwards. */
function tellingLines(printed) {
  const lines = printed.split("\n").map((line) => line.replace(/^npm (error|ERR!) ?/, "").trimEnd());
  const said = lines.filter((line) => line !== "" && !/^npm warn|^\s+at /.test(line));
  return said.slice(0, 8).join("\n");
}

/** @param {string} printed everything that npm printed */
function explain(printed) {
  const output = tellingLines(printed);
  const cause = CAUSES.find(({ pattern }) => pattern.test(output));
  if (cause) return new LaunchFailure(cause.code, cause.what, cause.remedy, output);
  return new LaunchFailure(
    "NPM_FAILED",
    { vi: "npm không cài được các gói.", en: "npm could not install the packages." },
    { vi: "Xem lời báo của npm dưới đây.", en: "See npm's own words below." },
    output,
  );
}
