/**
 * The words that say what a cloud's command does, wherever its groups put them: `compute instances delete`.
 * INVARIANT: a word that is also the name of a group (`logs`, `versions`, `images`) does not stand here: `logs delete` would begin with it.
 */
const looks = 'list list-* ls get get-* describe describe-* show show-* view view-* inspect status whoami version help search-* lookup lookup-* query check check-* count exists tail wait diff validate validate-* verify verify-* test-* estimate estimate-* preview preview-* explain completion';
const destroys = 'delete delete-* destroy destroy-* rm remove-all terminate terminate-* purge purge-* drop drop-* empty empty-* wipe flush nuke deleteall delete_* bulk-delete batch-delete* del';
const changes =
  'create create-* update update-* set set-* add add-* put put-* edit modify modify-* patch apply attach attach-* detach detach-* enable enable-* disable disable-* start start-* stop stop-* restart restart-* reboot reboot-* reset reset-* resize rename move mv copy copy-* import import-* export export-* upload register register-* deregister deregister-* associate disassociate disassociate-* assign unassign allocate release release-* revoke revoke-* grant rotate rotate-* renew cancel cancel-* restore clone migrate upgrade invoke call run run-* execute submit publish send scale promote failover resume suspend pause approve reject unlock untag remove remove-* replace replace-* configure init install uninstall sync insert write abandon activate deactivate bind unbind unlink mount unmount new rebuild poweroff poweron power-on power-off shutdown transfer undelete ingest purchase request-* provision deprovision';

/** What looks, destroys and changes in a cloud. */
export const cloudVerbs = [{ names: looks }, { names: destroys, performs: ['cloud.destroy'] }, { names: changes, performs: ['cloud.change'] }] as const;
