package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

var stopSignals = []os.Signal{syscall.SIGTERM, os.Interrupt}

const pipeBusy = syscall.Errno(231)

// belongsToUserAlone trusts the profile folder's own access list, which keeps other users out.
func belongsToUserAlone(info os.FileInfo) error {
	if !info.IsDir() && !info.Mode().IsRegular() {
		return errors.New("`" + info.Name() + "` should be a plain file or folder")
	}
	return nil
}

func trustedAddress(address string) error {
	if !strings.HasPrefix(address, `\\.\pipe\`) {
		return errors.New("the address in its file `broker` should be a named pipe")
	}
	return nil
}

// connectTo tries again while every instance of the pipe is taken by another client.
func connectTo(address string) (io.ReadWriter, error) {
	for until := time.Now().Add(connectTimeout); ; time.Sleep(20 * time.Millisecond) {
		pipe, err := os.OpenFile(address, os.O_RDWR, 0)
		if err == nil || !errors.Is(err, pipeBusy) || time.Now().After(until) {
			return pipe, err
		}
	}
}

func separateGroup(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
}

func killGroup(process *os.Process) {
	// A process that is gone already is as good as killed.
	_ = process.Kill()
}
