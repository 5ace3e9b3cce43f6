//go:build !windows

package main

import (
	"errors"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

var stopSignals = []os.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP}

func belongsToUserAlone(info os.FileInfo) error {
	if !info.IsDir() && !info.Mode().IsRegular() {
		return errors.New("`" + info.Name() + "` should be a plain file or folder")
	}
	if !belongsToUser(info) {
		return errors.New("`" + info.Name() + "` should belong to the current user")
	}
	if info.Mode().Perm()&0o022 != 0 {
		return errors.New("`" + info.Name() + "` should not be writable by group or others")
	}
	return nil
}

func belongsToUser(info os.FileInfo) bool {
	status, known := info.Sys().(*syscall.Stat_t)
	return known && int(status.Uid) == os.Geteuid()
}

// trustedAddress keeps another user from answering in a place that a supervisor has left.
func trustedAddress(address string) error {
	if !filepath.IsAbs(address) {
		return errors.New("the address in its file `broker` should be an absolute path")
	}
	info, err := os.Lstat(address)
	if err == nil && !belongsToUser(info) {
		return errors.New("its socket should belong to the current user")
	}
	return nil
}

func connectTo(address string) (io.ReadWriter, error) {
	return net.DialTimeout("unix", address, connectTimeout)
}

func separateGroup(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

func killGroup(process *os.Process) {
	// A group that is gone already is as good as killed.
	_ = syscall.Kill(-process.Pid, syscall.SIGKILL)
}
