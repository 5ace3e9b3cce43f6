/**
 * Variables that make a program run or load something else, or look elsewhere for what it runs.
 * Sources: the programs' manuals, sections "Environment"; ld.so(8); git(1).
 */
const exact = new Set(
  ('PATH POSIXLY_CORRECT HOME SHELL ENV BASH_ENV IFS PS0 PS1 PS2 PS4 PROMPT_COMMAND CDPATH GLOBIGNORE BASHOPTS SHELLOPTS ZDOTDIR EDITOR VISUAL PAGER BROWSER LESS LESSOPEN LESSCLOSE MANPAGER MANOPT ' +
    'NODE_OPTIONS NODE_PATH PERL5LIB PERL5OPT PERL5DB RUBYOPT RUBYLIB JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS MAVEN_OPTS GRADLE_OPTS CLASSPATH MAKEFLAGS MAKEFILES GOFLAGS CC CXX LD ' +
    'RUSTC_WRAPPER RUSTC RUSTFLAGS CARGO_HOME RSYNC_RSH CVS_RSH SSH_ASKPASS SUDO_ASKPASS SUDO_EDITOR FCEDIT TAPE TAR_OPTIONS GZIP BAT_PAGER DOCKER_HOST KUBECONFIG AWS_ENDPOINT_URL ' +
    'RIPGREP_CONFIG_PATH XDG_CONFIG_HOME XDG_CONFIG_DIRS XDG_DATA_DIRS CURL_HOME WGETRC SYSTEM_WGETRC OPENSSL_CONF OPENSSL_MODULES OPENSSL_ENGINES GCONV_PATH LOCPATH NLSPATH INPUTRC HISTFILE FPATH ' +
    'LUA_INIT LUA_PATH LUA_CPATH PHPRC PHP_INI_SCAN_DIR R_PROFILE R_ENVIRON GEM_HOME GEM_PATH BUNDLE_GEMFILE DOTNET_STARTUP_HOOKS NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSLKEYLOGFILE http_proxy https_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY all_proxy ' +
    'NODE_REPL_EXTERNAL_MODULE ELECTRON_RUN_AS_NODE GTK_MODULES QT_PLUGIN_PATH ' +
    'GNUMAKEFLAGS MFLAGS PYTEST_ADDOPTS PYTEST_PLUGINS MAVEN_ARGS SBT_OPTS JAVA_OPTS JAVA_HOME M2_HOME BUN_OPTIONS SPEC_OPTS RUSTDOC RUSTUP_TOOLCHAIN GOCACHEPROG GOPROXY GONOSUMDB AR AS CPP HELM_PLUGINS CLOUDSDK_PYTHON AWS_CONFIG_FILE ANSIBLE_CONFIG ANSIBLE_LIBRARY KUBECTL_EXTERNAL_DIFF ' +
    'DOCKER_CONTEXT DOCKER_CONFIG BUILDKIT_HOST COMPOSE_FILE UV_PROJECT UV_PROJECT_ENVIRONMENT CARGO_TARGET_DIR COMPOSER GH_HOST TF_LOG_PATH YARN_NPM_REGISTRY_SERVER').split(' '),
);

const shapes = [/^(?:PIP|UV)_(?:INDEX|EXTRA_INDEX|DEFAULT_INDEX|FIND_LINKS|CONFIG_FILE)/, /^BUNDLE_MIRROR/, /^CARGO_(?:BUILD_RUSTC|ALIAS_|SOURCE_|REGISTRIES_)/, /^CGO_|^(?:C|CXX|CPP|LD)FLAGS$/, /^CMAKE_(?:.*LAUNCHER|TOOLCHAIN_FILE|PROJECT_)/, /^TF_(?:CLI_|REATTACH)/, /^AWS_ENDPOINT_URL/, /^LD_/, /^DYLD_/, /^GIT_(?!AUTHOR_|COMMITTER_|TERMINAL_PROMPT$|PAGER_IN_USE$|TRACE|INDEX_FILE$|OPTIONAL_LOCKS$|MERGE_AUTOEDIT$|LITERAL_PATHSPECS$|DISCOVERY_ACROSS_FILESYSTEM$)/, /^BASH_FUNC_/, /^PYTHON(?!UNBUFFERED$|DONTWRITEBYTECODE$|HASHSEED$|IOENCODING$|UTF8$)/, /_(?:PAGER|EDITOR|COMMAND|WRAPPER|PRELOAD|ASKPASS|SSH|PROXY_COMMAND)$/, /^npm_config_(?:script_shell|node_options|git|registry|prefix|userconfig|globalconfig)$/i, /^CARGO_.*(?:RUNNER|LINKER|WRAPPER)$/];

/** Values under which a pager or an editor runs nothing. */
const harmlessValues = new Set(['', 'cat', 'true', ':', '/bin/cat', '/bin/true']);

/** Values that name folders of the project itself, or only tune what runs anyway. */
const ordinaryValues: Readonly<Record<string, RegExp>> = {
  PYTHONPATH: /^(?!.*\.\.)[\w.][\w./-]*(?::[\w.][\w./-]*)*$/,
  GOFLAGS: /^(?:-mod=(?:mod|vendor|readonly)|-tags=[\w,]+|-count=\d+|-race|-v|-buildvcs=\w+|\s)+$/,
  NODE_OPTIONS: /^(?:--max-old-space-size=\d+|--no-warnings|--enable-source-maps|--experimental-vm-modules|--trace-[\w-]+|--no-deprecation|\s)+$/,
  RUSTFLAGS: /^(?:-D warnings|-Dwarnings|-C debuginfo=\d|\s)+$/,
  MAKEFLAGS: /^(?:-j\d*|-s|-k|\s)+$/,
};

/** Whether setting this variable can change what is run. Names that are not on the list only change what a program sees. */
export function changesWhatRuns(name: string, value: string | undefined): boolean {
  if (!exact.has(name) && !shapes.some((shape) => shape.test(name))) return false;
  if (value !== undefined && ordinaryValues[name]?.test(value) === true) return false;
  return !(/(?:PAGER|EDITOR|VISUAL)$/.test(name) && value !== undefined && harmlessValues.has(value));
}
