import { splitNames } from '../arguments.ts';
import { ansiblePrograms } from './ansible.ts';
import { appleDevelopmentPrograms } from './appleDevelopment.ts';
import { archivePrograms } from './archives.ts';
import { assistantPrograms } from './assistants.ts';
import { awsPrograms } from './aws.ts';
import { azurePrograms } from './azure.ts';
import { buildToolPrograms } from './buildTools.ts';
import { builtinPrograms } from './builtins.ts';
import { checkerPrograms } from './checkers.ts';
import { ciPrograms } from './ciTools.ts';
import { cloudPrograms } from './clouds.ts';
import { cryptographyPrograms } from './cryptography.ts';
import { daemonPrograms } from './daemons.ts';
import { databasePrograms } from './databases.ts';
import { dataStorePrograms } from './dataStores.ts';
import { diskPrograms } from './disks.ts';
import { dockerPrograms } from './docker.ts';
import { editorPrograms } from './editors.ts';
import { encodingPrograms } from './encodings.ts';
import type { ProgramFacts } from './facts.ts';
import { filePrograms } from './files.ts';
import { forgePrograms } from './forges.ts';
import { gitPrograms } from './git.ts';
import { goPrograms } from './go.ts';
import { googlePrograms } from './google.ts';
import { hashicorpPrograms } from './hashicorp.ts';
import { hostingPrograms } from './hosting.ts';
import { imagePrograms } from './images.ts';
import { infrastructurePrograms } from './infrastructure.ts';
import { interfacePrograms } from './interfaces.ts';
import { jvmPrograms } from './jvm.ts';
import { kubectlPrograms } from './kubectl.ts';
import { kubernetesPrograms } from './kubernetes.ts';
import { languagePrograms } from './languages.ts';
import { machinePrograms } from './machine.ts';
import { macosPrograms } from './macos.ts';
import { migrationPrograms } from './migrations.ts';
import { networkPrograms } from './network.ts';
import { nodePrograms } from './node.ts';
import { processPrograms } from './processes.ts';
import { pythonPrograms } from './python.ts';
import { pythonModules } from './pythonModules.ts';
import { remotePrograms } from './remote.ts';
import { rustPrograms } from './rust.ts';
import { scriptToolPrograms } from './scriptTools.ts';
import { searchPrograms } from './search.ts';
import { secretPrograms } from './secretTools.ts';
import { servicePrograms } from './services.ts';
import { smallPrograms } from './small.ts';
import { structuredPrograms } from './structured.ts';
import { systemPackagePrograms } from './systemPackages.ts';
import { terraformPrograms } from './terraform.ts';
import { textPrograms } from './text.ts';
import { tunnelPrograms } from './tunnels.ts';
import { userPrograms } from './users.ts';
import { versionControlPrograms } from './versionControl.ts';
import { wrapperPrograms } from './wrappers.ts';

/** The catalogue, one small file a family. */
const families: readonly (readonly ProgramFacts[])[] = [builtinPrograms, filePrograms, textPrograms, searchPrograms, gitPrograms, forgePrograms, versionControlPrograms, nodePrograms, scriptToolPrograms, pythonPrograms, goPrograms, rustPrograms, jvmPrograms, languagePrograms, buildToolPrograms, checkerPrograms, assistantPrograms, networkPrograms, wrapperPrograms, dockerPrograms, imagePrograms, kubectlPrograms, kubernetesPrograms, terraformPrograms, infrastructurePrograms, ansiblePrograms, hashicorpPrograms, awsPrograms, googlePrograms, azurePrograms, cloudPrograms, hostingPrograms, tunnelPrograms, databasePrograms, dataStorePrograms, migrationPrograms, secretPrograms, servicePrograms, ciPrograms, appleDevelopmentPrograms, archivePrograms, cryptographyPrograms, daemonPrograms, diskPrograms, editorPrograms, encodingPrograms, interfacePrograms, machinePrograms, macosPrograms, processPrograms, remotePrograms, smallPrograms, structuredPrograms, systemPackagePrograms, userPrograms];

const byName: ReadonlyMap<string, ProgramFacts> = new Map(families.flat().flatMap((facts) => splitNames(facts.names).map((name) => [name, facts] as const)));

/** What is known about a program; undefined for one that the catalogue does not have. Names are exact: `GIT` is not `git`. */
export function findProgram(name: string): ProgramFacts | undefined {
  return byName.get(name);
}

/** What is known about a module of Python that is run with `-m`. Many are programs of their own as well. */
export function findModule(name: string): ProgramFacts | undefined {
  return pythonModules.own.find((facts) => splitNames(facts.names).includes(name)) ?? (pythonModules.programs.includes(name) ? findProgram(name) : undefined);
}
