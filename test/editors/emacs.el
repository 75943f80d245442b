;;; emacs.el --- Runs the steps of editors.test.mjs in Emacs' own client, eglot -*- lexical-binding: t -*-

;; What to do lies in $COPYDESK_TASK, what came of it goes to $COPYDESK_RESULT, both as JSON.

(set-language-environment "UTF-8")
(require 'cl-lib)
(require 'json)
(require 'project)
(require 'eglot)

(define-derived-mode copydesk-mode text-mode "Copydesk")

(let* ((task (let ((json-object-type 'alist) (json-array-type 'list)) (json-read-file (getenv "COPYDESK_TASK"))))
       (root (file-name-as-directory (alist-get 'root task)))
       (name (alist-get 'name task))
       (eglot-confirm-server-edits nil)
       (create-lockfiles nil)
       (make-backup-files nil)
       server opened before problem)
  (setq eglot-server-programs `((copydesk-mode . ,(alist-get 'server task)))
        ;; One project for all folders: each would have a server of its own otherwise.
        project-find-functions (list (lambda (_) (cons 'transient root))))
  (cl-flet* ((ask (method params) (jsonrpc-request server method params :timeout (/ (alist-get 'patience task) 1000)))
             (articles () (plist-get (ask :copydesk/report (make-hash-table)) :articles)))
    ;; Eglot looks for a server's program in the buffer of a file; this one is gone before the server starts.
    (setq server (apply #'eglot--connect
                        (with-temp-buffer
                          (setq default-directory root
                                buffer-file-name (concat root "none.txt"))
                          (copydesk-mode)
                          (prog1 (eglot--guess-contact) (setq buffer-file-name nil)))))
    (ask :copydesk/rebuild (make-hash-table))
    (setq before (articles))
    (dolist (file (alist-get 'files task))
      (let* ((path (concat root file))
             (uri (eglot--path-to-uri path)))
        (push
         ;; Eglot 1.9 leaves a percent sign as it is: its URI is that of another file, and no server could tell.
         (if (not (equal (decode-coding-string (url-unhex-string uri) 'utf-8) (concat "file://" path)))
             `((file . ,file) (uri . ,uri) (isMisnamed . t))
           (find-file path)
           (copydesk-mode)
           (goto-char (point-min))
           (search-forward name)
           (goto-char (match-beginning 0))
           (let ((hover (ask :textDocument/hover (eglot--TextDocumentPositionParams))))
             `((file . ,file) (uri . ,uri) (hover . ,(plist-get hover :contents)) (articles . ,(articles)))))
         opened)))
    ;; The file at the cursor is the one that is renamed from, and it is open in any case.
    (find-file (concat root (car (alist-get 'files task))))
    ;; Where an edit is for a file that Emacs takes for another, it asks: batch mode has nobody to answer.
    (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
      (condition-case failure
          (eglot-rename (alist-get 'newName task))
        (error (setq problem (error-message-string failure)))))
    (save-some-buffers t)
    (with-temp-file (getenv "COPYDESK_RESULT")
      (insert (json-encode `((before . ,before)
                              (opened . ,(vconcat (nreverse opened)))
                              (problem . ,problem)
                              (after . ,(articles))))))
    (ignore-errors (eglot-shutdown server))))

;;; emacs.el ends here
