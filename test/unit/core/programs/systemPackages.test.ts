import { judgeRows } from './table.ts';

judgeRows([
  ['what there is', 'apt list --installed && apt-cache policy git && apt show git', 'allow'],
  ['what it would do', 'apt-get install -s git', 'allow'],
  ['an installation', 'apt-get -y install git', 'ask', 'package.install'],
  ['a removal', 'apt purge git', 'ask', 'system.configure'],
  ['a hook', 'apt-get -o APT::Update::Pre-Invoke::=id list', 'ask'],
  ['files of a package', 'dpkg -L git && dpkg -l "git*" && rpm -qa', 'allow'],
  ['a package file', 'dpkg -i a.deb', 'ask', 'package.install'],
  ['a package file unpacked', 'dpkg -x a.deb vendor', 'allow'],
  ['a macro that runs', 'rpm --eval "%(id)"', 'ask'],
  ['a search', 'dnf search git && pacman -Ss git && apk info && zypper se git', 'allow'],
  ['installations', 'pacman -Syu', 'ask', 'package.install'],
  ['another installation', 'apk add git', 'ask', 'package.install'],
  ['brew', 'brew list --versions && brew info --json=v2 git && brew --prefix git && brew doctor', 'allow'],
  ['an installation by brew', 'brew install --cask x', 'ask', 'package.install'],
  ['a service of brew', 'brew services start x', 'ask', 'persistence.install'],
  ['services of brew', 'brew services list', 'allow'],
  ['a search by nix', 'nix search nixpkgs git && nix flake show', 'allow'],
  ['a build by nix', 'nix run nixpkgs#hello', 'ask', 'package.install'],
  ['Windows', 'winget search git && choco list && scoop status', 'allow'],
  ['an installation on Windows', 'winget install git', 'ask', 'package.install'],
]);
