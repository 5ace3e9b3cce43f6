import { splitNames } from '../arguments.ts';
import { ansiblePrograms } from './ansible.ts';
import { apiToolPrograms } from './apiTools.ts';
import { appleBinaryPrograms } from './appleBinaries.ts';
import { appleDevelopmentPrograms } from './appleDevelopment.ts';
import { appleDevicePrograms } from './appleDevices.ts';
import { appleProjectPrograms } from './appleProjects.ts';
import { archivePrograms } from './archives.ts';
import { assistantPrograms } from './assistants.ts';
import { awsPrograms } from './aws.ts';
import { azurePrograms } from './azure.ts';
import { backupPrograms } from './backups.ts';
import { binaryPrograms } from './binaries.ts';
import { bsdSystemPrograms } from './bsdSystem.ts';
import { bsdTextPrograms } from './bsdText.ts';
import { buildToolPrograms } from './buildTools.ts';
import { builtinPrograms } from './builtins.ts';
import { bundledScriptPrograms } from './bundledScripts.ts';
import { checkerPrograms } from './checkers.ts';
import { ciPrograms } from './ciTools.ts';
import { cloudPrograms } from './clouds.ts';
import { clusterToolPrograms } from './clusterTools.ts';
import { comfortPrograms } from './comforts.ts';
import { creativePrograms } from './creative.ts';
import { cryptographyPrograms } from './cryptography.ts';
import { daemonPrograms } from './daemons.ts';
import { databasePrograms } from './databases.ts';
import { databaseToolPrograms } from './databaseTools.ts';
import { dataStorePrograms } from './dataStores.ts';
import { developerExtraPrograms } from './developerExtras.ts';
import { directoryPrograms } from './directories.ts';
import { shareAndMailPrograms } from './directoriesAndMail.ts';
import { diskPrograms } from './disks.ts';
import { dockerPrograms } from './docker.ts';
import { editorPrograms } from './editors.ts';
import { embeddedPrograms } from './embedded.ts';
import { encodingPrograms } from './encodings.ts';
import type { ProgramFacts } from './facts.ts';
import { filePrograms } from './files.ts';
import { fileSystemPrograms } from './fileSystems.ts';
import { forgePrograms } from './forges.ts';
import { gitPrograms } from './git.ts';
import { gitCompanionPrograms } from './gitCompanions.ts';
import { withoutGnuPrefix } from './gnuNames.ts';
import { goPrograms } from './go.ts';
import { googlePrograms } from './google.ts';
import { hashicorpPrograms } from './hashicorp.ts';
import { hostingPrograms } from './hosting.ts';
import { imagePrograms } from './images.ts';
import { infrastructurePrograms } from './infrastructure.ts';
import { interfacePrograms } from './interfaces.ts';
import { jvmPrograms } from './jvm.ts';
import { keyPrograms } from './keys.ts';
import { kubectlPrograms } from './kubectl.ts';
import { kubernetesPrograms } from './kubernetes.ts';
import { languageLeftoverPrograms } from './languageLeftovers.ts';
import { languagePrograms } from './languages.ts';
import { linuxBasePrograms } from './linuxBase.ts';
import { machinePrograms } from './machine.ts';
import { macosPrograms } from './macos.ts';
import { macosAppPrograms } from './macosApps.ts';
import { macosDiagnosisPrograms } from './macosDiagnosis.ts';
import { macosMediaPrograms } from './macosMedia.ts';
import { macosSystemPrograms } from './macosSystem.ts';
import { migrationPrograms } from './migrations.ts';
import { mobilePrograms } from './mobile.ts';
import { modelPrograms } from './modelTools.ts';
import { networkPrograms } from './network.ts';
import { networkToolPrograms } from './networkTools.ts';
import { nodePrograms } from './node.ts';
import { picturePrograms } from './pictures.ts';
import { platformPrograms } from './platforms.ts';
import { processPrograms } from './processes.ts';
import { pythonPrograms } from './python.ts';
import { pythonModules } from './pythonModules.ts';
import { pythonToolPrograms } from './pythonTools.ts';
import { rarePrograms } from './rarities.ts';
import { remotePrograms } from './remote.ts';
import { rustPrograms } from './rust.ts';
import { sciencePrograms } from './science.ts';
import { scriptToolPrograms } from './scriptTools.ts';
import { searchPrograms } from './search.ts';
import { secretPrograms } from './secretTools.ts';
import { securityToolPrograms } from './securityTools.ts';
import { serverPrograms } from './servers.ts';
import { servicePrograms } from './services.ts';
import { siteGeneratorPrograms } from './siteGenerators.ts';
import { smallPrograms } from './small.ts';
import { soundAndVideoPrograms } from './soundAndVideo.ts';
import { structuredPrograms } from './structured.ts';
import { systemPackagePrograms } from './systemPackages.ts';
import { teamworkPrograms } from './teamwork.ts';
import { terraformPrograms } from './terraform.ts';
import { textPrograms } from './text.ts';
import { textToolPrograms } from './textTools.ts';
import { tunnelPrograms } from './tunnels.ts';
import { typesettingPrograms } from './typesetting.ts';
import { userPrograms } from './users.ts';
import { versionControlPrograms } from './versionControl.ts';
import { versionManagerPrograms } from './versionManagers.ts';
import { virtualMachinePrograms } from './virtualMachines.ts';
import { webToolPrograms } from './webTools.ts';
import { wrapperPrograms } from './wrappers.ts';
import { xcodeToolPrograms } from './xcodeTools.ts';

/** The catalogue, one small file a family. */
export const families: readonly (readonly ProgramFacts[])[] = [builtinPrograms, filePrograms, textPrograms, searchPrograms, gitPrograms, forgePrograms, versionControlPrograms, nodePrograms, scriptToolPrograms, pythonPrograms, goPrograms, rustPrograms, jvmPrograms, languagePrograms, buildToolPrograms, checkerPrograms, assistantPrograms, networkPrograms, wrapperPrograms, dockerPrograms, imagePrograms, kubectlPrograms, kubernetesPrograms, terraformPrograms, infrastructurePrograms, ansiblePrograms, hashicorpPrograms, awsPrograms, googlePrograms, azurePrograms, cloudPrograms, hostingPrograms, tunnelPrograms, databasePrograms, dataStorePrograms, migrationPrograms, secretPrograms, servicePrograms, ciPrograms, appleDevelopmentPrograms, archivePrograms, cryptographyPrograms, daemonPrograms, diskPrograms, editorPrograms, encodingPrograms, interfacePrograms, machinePrograms, macosPrograms, processPrograms, remotePrograms, rarePrograms, smallPrograms, structuredPrograms, systemPackagePrograms, userPrograms, apiToolPrograms, clusterToolPrograms, comfortPrograms, creativePrograms, embeddedPrograms, gitCompanionPrograms, languageLeftoverPrograms, mobilePrograms, modelPrograms, platformPrograms, pythonToolPrograms, securityToolPrograms, siteGeneratorPrograms, teamworkPrograms, versionManagerPrograms, webToolPrograms, appleBinaryPrograms, appleDevicePrograms, appleProjectPrograms, bsdSystemPrograms, bsdTextPrograms, bundledScriptPrograms, directoryPrograms, macosAppPrograms, macosDiagnosisPrograms, macosMediaPrograms, macosSystemPrograms, xcodeToolPrograms, linuxBasePrograms, fileSystemPrograms, textToolPrograms, typesettingPrograms, picturePrograms, soundAndVideoPrograms, sciencePrograms, binaryPrograms, backupPrograms, keyPrograms, networkToolPrograms, shareAndMailPrograms, serverPrograms, databaseToolPrograms, virtualMachinePrograms, developerExtraPrograms];

const byName: ReadonlyMap<string, ProgramFacts> = new Map(families.flat().flatMap((facts) => splitNames(facts.names).map((name) => [name, facts] as const)));

/** What is known about a program; undefined for one that the catalogue does not have. Names are exact: `GIT` is not `git`. */
export function findProgram(name: string): ProgramFacts | undefined {
  return byName.get(name) ?? byName.get(withoutGnuPrefix(name) ?? '');
}

/** Tools of other families that come from npm under their own names. */
const furtherNodeTools = 'prisma drizzle-kit knex typeorm sequelize sequelize-cli mikro-orm db-migrate wrangler vercel netlify firebase serverless sst cdk cdk8s cdktf supabase convex eas expo-cli newman redocly spectral markdownlint markdownlint-cli2 cspell textlint remark sass lessc stylus terser uglifyjs esbuild pug ejs marked mmdc';

const nodeTools: ReadonlySet<string> = new Set([...[...scriptToolPrograms, ...nodePrograms].flatMap((facts) => splitNames(facts.names)), ...splitNames(furtherNodeTools)]);

/** Whether a name is that of a tool which comes from npm, so that the package of the same name is the tool itself. */
export function isNodeTool(name: string): boolean {
  return nodeTools.has(name);
}

/** What is known about a module of Python that is run with `-m`. Many are programs of their own as well. */
export function findModule(name: string): ProgramFacts | undefined {
  return pythonModules.own.find((facts) => splitNames(facts.names).includes(name)) ?? (pythonModules.programs.includes(name) ? findProgram(name) : undefined);
}
